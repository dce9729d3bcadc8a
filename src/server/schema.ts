import { type GraphQLSchema, lexicographicSortSchema, printSchema } from "graphql";
import { buildSchemaSync } from "type-graphql";
import { coverageResolvers } from "../analysis/coverage/coverage-resolver.js";
import { coverageGapsResolvers } from "../analysis/coverage-gaps/coverage-gaps-resolver.js";
import { impactResolvers } from "../analysis/impact/impact-resolver.js";
import { involvementResolvers } from "../analysis/involvement/involvement-resolver.js";
import { overlapsResolvers } from "../analysis/overlaps/overlaps-resolver.js";
import { ownershipResolvers } from "../analysis/ownership/ownership-resolver.js";
import { pathResolvers } from "../analysis/path/path-resolver.js";
import { similarResolvers } from "../analysis/similar/similar-resolver.js";
import { metamodel } from "../metamodel/metamodel.js";
import { repositoryResolvers } from "../repository/schema/resolvers.js";

/** The schema that clients see. */
export const schema: GraphQLSchema = buildSchemaSync({
  resolvers: [
    ...repositoryResolvers(metamodel),
    ...coverageResolvers,
    ...coverageGapsResolvers,
    ...impactResolvers,
    ...involvementResolvers,
    ...overlapsResolvers,
    ...ownershipResolvers,
    ...pathResolvers,
    ...similarResolvers,
  ] as [Function, ...Function[]],
  validate: false,
});

/** The schema as it stands in schema/schema.graphql. */
export const schemaText = `${printSchema(lexicographicSortSchema(schema))}\n`;
