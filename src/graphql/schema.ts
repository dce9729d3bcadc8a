import { type GraphQLSchema, getNullableType } from "graphql";
import { buildSchemaSync } from "type-graphql";
import { resolveDirectly } from "../contract/add-field.js";
import { describeOnce } from "../contract/describe-once.js";
import { exactlyOne } from "../contract/exactly-one.js";
import { refuseTwinQueries } from "../contract/refuse-twin-queries.js";
import { repositoryResolvers } from "../contract/resolvers.js";
import { pictureResolvers } from "../formats/pictures/picture-resolvers.js";
import { metamodel } from "../metamodel/metamodel.js";
import { declaredQuestions } from "../questions/declared.js";
import { effectResolvers } from "../questions/effect/effect-resolver.js";
import { hidingResolvers } from "../questions/hiding-resolvers.js";
import { remapResolvers } from "../questions/remap/remap-mutation.js";
import { withAsIf } from "./as-if/as-if-directive.js";

/** Schema for clients. */
export const schema: GraphQLSchema = withAsIf(
  exactlyOne(
    describeOnce(
      resolveDirectly(
        buildSchemaSync({
          resolvers: [
            ...repositoryResolvers(metamodel),
            ...declaredQuestions.flatMap(({ resolvers }) => resolvers),
            ...remapResolvers,
            ...effectResolvers,
            ...pictureResolvers(declaredQuestions),
            ...hidingResolvers(declaredQuestions),
          ] as [Function, ...Function[]],
          validate: false,
          // Apollo validates the schema at the start, and print-schema before a change is merged; this check takes a
          // third of the start-up time.
          skipCheck: true,
        }),
      ),
    ),
  ),
);

refuseTwinQueries();
answerPartially(schema);

/**
 * Makes the root fields of questions nullable, so that an error of one question does not affect the other answers of a
 * document.
 */
function answerPartially(schema: GraphQLSchema): void {
  const fields = schema.getQueryType()!.getFields();
  for (const { name } of declaredQuestions) fields[name]!.type = getNullableType(fields[name]!.type);
}
