import { type GraphQLSchema, lexicographicSortSchema, printSchema } from "graphql";
import { buildSchemaSync } from "type-graphql";
import { changesBetweenResolvers } from "../analysis/changes-between/changes-between-resolver.js";
import { completenessResolvers } from "../analysis/completeness/completeness-resolver.js";
import { costResolvers } from "../analysis/costs/costs-resolver.js";
import { coverageResolvers } from "../analysis/coverage/coverage-resolver.js";
import { coverageGapsResolvers } from "../analysis/coverage-gaps/coverage-gaps-resolver.js";
import { outsideUrusanResolvers } from "../analysis/coverage-gaps/outside-urusan-resolver.js";
import { findingsResolvers } from "../analysis/findings/findings-resolver.js";
import { impactResolvers } from "../analysis/impact/impact-resolver.js";
import { involvementResolvers } from "../analysis/involvement/involvement-resolver.js";
import { needsMappingResolvers } from "../analysis/needs-mapping/needs-mapping-resolver.js";
import { neighbourhoodResolvers } from "../analysis/neighbourhood/neighbourhood-resolver.js";
import { overlapsResolvers } from "../analysis/overlaps/overlaps-resolver.js";
import { ownershipResolvers } from "../analysis/ownership/ownership-resolver.js";
import { pathResolvers } from "../analysis/path/path-resolver.js";
import { candidatesResolvers } from "../analysis/reference-candidates/candidates-resolver.js";
import { remapResolvers } from "../analysis/remap/remap-mutation.js";
import { similarResolvers } from "../analysis/similar/similar-resolver.js";
import { singlePointResolvers } from "../analysis/single-points/single-points-resolver.js";
import { trendResolvers } from "../analysis/snapshots/trend-resolver.js";
import { statisticsResolvers } from "../analysis/statistics/statistics-resolver.js";
import { transitionResolvers } from "../analysis/transition/transition-resolver.js";
import { pictureResolvers } from "../exchange/pictures/picture-resolvers.js";
import { metamodel } from "../metamodel/metamodel.js";
import { resolveDirectly } from "../repository/schema/add-field.js";
import { refuseTwinQueries } from "../repository/schema/refuse-twin-queries.js";
import { repositoryResolvers } from "../repository/schema/resolvers.js";

/** The schema that clients see. */
export const schema: GraphQLSchema = resolveDirectly(
  buildSchemaSync({
    resolvers: [
      ...repositoryResolvers(metamodel),
      ...changesBetweenResolvers,
      ...completenessResolvers,
      ...costResolvers,
      ...coverageResolvers,
      ...coverageGapsResolvers,
      ...outsideUrusanResolvers,
      ...findingsResolvers,
      ...impactResolvers,
      ...neighbourhoodResolvers,
      ...ownershipResolvers,
      ...pathResolvers,
      ...singlePointResolvers,
      ...involvementResolvers,
      ...needsMappingResolvers,
      ...overlapsResolvers,
      ...candidatesResolvers,
      ...remapResolvers,
      ...similarResolvers,
      ...statisticsResolvers,
      ...transitionResolvers,
      ...trendResolvers,
      ...pictureResolvers,
    ] as [Function, ...Function[]],
    validate: false,
    // Apollo validates it when it starts, and print-schema before it lands; by introspection it takes a third of the start.
    skipCheck: true,
  }),
);

refuseTwinQueries();

/** The schema as it stands in schema/schema.graphql. */
export const schemaText = `${printSchema(lexicographicSortSchema(schema))}\n`;
