import { assertInterfaceType, type GraphQLField, type GraphQLSchema } from "graphql";
import { limits } from "../common/limits.js";
import { Element } from "../metamodel/define/index.js";

const reading = `Each argument has the same meaning in all fields.

- \`ref\`, \`refs\`, \`of\`: ref or id of an element (see \`Element.ref\`). NOT_FOUND lists the nearest refs.
- \`at\`: the day that "in force" refers to. Default: today. \`validity\`: default IN_FORCE.
- \`plateau\`: AS_IS is the present architecture. TO_BE is the architecture planned for the day \`at\`: as-is elements, except those that
  a to-be element replaces or retires, and the to-be elements; relations of a replaced element lead to its successor.
- \`at\` and \`plateau\` apply to a field and to everything nested in it. Default of a nested list: the value of its parent.
- \`filter\` selects elements, \`where\` selects relations, \`search\` matches words, beginnings of words or the start of a code.
- A list that comes in pages is a connection (Relay): \`nodes\` are the rows of the page, \`edges\` the same rows with their cursors,
  \`totalCount\` is the number of rows on all pages.
- \`first\`: rows of a page, at most ${limits.maxPageSize}. Default: ${limits.defaultPageSize}; in a nested list of elements, and for the findings of an element, ${limits.defaultNestedPageSize}.
  \`after\`: \`pageInfo.endCursor\` of the page before. \`last\` and \`before\` (\`pageInfo.startCursor\`) page backwards.
- A field that is not selected costs nothing, such as \`totalCount\` or \`facets\`.`;

const writing = `Each argument has the same meaning in all fields.

- \`ref\`, \`from\`, \`into\`, \`to\`: ref or id of an element; in \`applyChanges\` also a \`clientRef\` of the same request.
- \`validateOnly\`: dry run; the answer is the same, but nothing is written. \`note\`: reason, stored in the change log.
- \`cites\`: refs or ids of at most ${limits.maxCited} documents on which the change is based (SK, berita acara), stored in the change log.
- \`name\` of an account is unique, and never changes. \`grant\`: id of one of its grants, or a new one.
- \`element\` of an answer: the element after the change; null if it was deleted or the change was refused.
- \`expectedRev\`: \`rev\` of the element as last read by the client; the problem REVISION_CONFLICT if the element has changed since.`;

/**
 * Removes repeated descriptions from the schema. Fields of the interface Element are described there and not in each
 * kind, questions at the query and not at the field of Element, and arguments with a common meaning at Query and
 * Mutation.
 */
export function describeOnce(schema: GraphQLSchema): GraphQLSchema {
  const [query, mutation] = [schema.getQueryType()!, schema.getMutationType()!];
  query.description = reading;
  mutation.description = writing;
  const element = assertInterfaceType(schema.getType(Element.name));
  const shared = Object.values(element.getFields());
  for (const kind of schema.getImplementations(element).objects) {
    for (const { name } of shared) clear(kind.getFields()[name]!);
  }
  for (const field of shared.filter(({ name }) => query.getFields()[name])) clearArguments(field);
  return schema;
}

function clear(field: GraphQLField<unknown, unknown>): void {
  field.description = undefined;
  clearArguments(field);
}

function clearArguments({ args }: GraphQLField<unknown, unknown>): void {
  for (const argument of args) argument.description = undefined;
}
