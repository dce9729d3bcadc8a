import {
  assertInputObjectType,
  DirectiveLocation,
  GraphQLDirective,
  GraphQLList,
  GraphQLNonNull,
  GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import { limits } from "../../common/limits.js";

/** Name of the directive of queries that are answered as if operations had been applied. */
export const asIfName = "asIf";

/** Returns true for an operation that is answered as if others had been applied. */
export const isAsIf = ({ directives = [] }: Pick<OperationDefinitionNode, "directives">): boolean =>
  directives.some(({ name }) => name.value === asIfName);

const description = `Answers the whole query as if the operations had been applied: nothing is written, recorded or visible to others.
An element that they create has its \`clientRef\` as id, so that the query can name it. \`changes\` and \`trend\` answer as recorded.
OPERATIONS_REFUSED has the \`problems\` of \`applyChanges\`. TOO_MANY_REQUESTS: too many at a time, or somebody writes the same elements.`;

/** Adds the directive `@asIf` to a schema. */
export function withAsIf(schema: GraphQLSchema): GraphQLSchema {
  const operation = assertInputObjectType(schema.getType("OperationInput"));
  const type = new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(operation)));
  const operations = { type, description: `At most ${limits.maxOperationsAsIf}.` };
  const asIf = new GraphQLDirective({
    ...{ name: asIfName, description, locations: [DirectiveLocation.QUERY] },
    args: { operations },
  });
  const config = schema.toConfig();
  return new GraphQLSchema({ ...config, directives: [...config.directives, asIf] });
}
