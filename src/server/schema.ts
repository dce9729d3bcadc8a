import { type GraphQLSchema, lexicographicSortSchema, printSchema } from "graphql";
import { buildSchemaSync } from "type-graphql";
import { completenessResolvers } from "../analysis/completeness/completeness-resolver.js";
import { costResolvers } from "../analysis/costs/costs-resolver.js";
import { coverageResolvers } from "../analysis/coverage/coverage-resolver.js";
import { findingsResolvers } from "../analysis/findings/findings-resolver.js";
import { impactResolvers } from "../analysis/impact/impact-resolver.js";
import { neighbourhoodResolvers } from "../analysis/neighbourhood/neighbourhood-resolver.js";
import { ownershipResolvers } from "../analysis/ownership/ownership-resolver.js";
import { pathResolvers } from "../analysis/path/path-resolver.js";
import { singlePointResolvers } from "../analysis/single-points/single-points-resolver.js";
import { statisticsResolvers } from "../analysis/statistics/statistics-resolver.js";
import { metamodel } from "../metamodel/metamodel.js";
import { repositoryResolvers } from "../repository/schema/resolvers.js";

/** The schema that clients see. */
export const schema: GraphQLSchema = buildSchemaSync({
  resolvers: [
    ...repositoryResolvers(metamodel),
    ...completenessResolvers,
    ...costResolvers,
    ...coverageResolvers,
    ...findingsResolvers,
    ...impactResolvers,
    ...neighbourhoodResolvers,
    ...ownershipResolvers,
    ...pathResolvers,
    ...singlePointResolvers,
    ...statisticsResolvers,
  ] as [Function, ...Function[]],
  validate: false,
});

/** The schema as it stands in schema/schema.graphql. */
export const schemaText = `${printSchema(lexicographicSortSchema(schema))}\n`;
