import { type GraphQLSchema, lexicographicSortSchema, printSchema } from "graphql";
import { buildSchemaSync } from "type-graphql";
import { resolveDirectly } from "../contract/add-field.js";
import { refuseTwinQueries } from "../contract/refuse-twin-queries.js";
import { repositoryResolvers } from "../contract/resolvers.js";
import { pictureResolvers } from "../formats/pictures/picture-resolvers.js";
import { metamodel } from "../metamodel/metamodel.js";
import { changesBetweenResolvers } from "../questions/changes-between/changes-between-resolver.js";
import { completenessResolvers } from "../questions/completeness/completeness-resolver.js";
import { costResolvers } from "../questions/costs/costs-resolver.js";
import { coverageResolvers } from "../questions/coverage/coverage-resolver.js";
import { coverageGapsResolvers } from "../questions/coverage-gaps/coverage-gaps-resolver.js";
import { outsideUrusanResolvers } from "../questions/coverage-gaps/outside-urusan-resolver.js";
import { findingsResolvers } from "../questions/findings/findings-resolver.js";
import { impactResolvers } from "../questions/impact/impact-resolver.js";
import { involvementResolvers } from "../questions/involvement/involvement-resolver.js";
import { needsMappingResolvers } from "../questions/needs-mapping/needs-mapping-resolver.js";
import { neighbourhoodResolvers } from "../questions/neighbourhood/neighbourhood-resolver.js";
import { overlapsResolvers } from "../questions/overlaps/overlaps-resolver.js";
import { ownershipResolvers } from "../questions/ownership/ownership-resolver.js";
import { pathResolvers } from "../questions/path/path-resolver.js";
import { candidatesResolvers } from "../questions/reference-candidates/candidates-resolver.js";
import { remapResolvers } from "../questions/remap/remap-mutation.js";
import { similarResolvers } from "../questions/similar/similar-resolver.js";
import { singlePointResolvers } from "../questions/single-points/single-points-resolver.js";
import { trendResolvers } from "../questions/snapshots/trend-resolver.js";
import { statisticsResolvers } from "../questions/statistics/statistics-resolver.js";
import { transitionResolvers } from "../questions/transition/transition-resolver.js";

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
