import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import { maxAliasesRule } from "@escape.tech/graphql-armor-max-aliases";
import { maxDepthRule } from "@escape.tech/graphql-armor-max-depth";
import type { GraphQLError, GraphQLSchema, ValidationContext } from "graphql";
import type { Logger } from "pino";
import { limits } from "../common/limits.js";
import { tracing } from "../common/tracing.js";
import { noStore } from "./as-if/no-store.js";
import { errorLogPlugin } from "./error-log-plugin.js";
import { formatError } from "./format-error.js";
import { boundedLiterals } from "./input/bounded-literals.js";
import { inputPlugin } from "./input/input-plugin.js";
import { knownOperations } from "./input/known-operations.js";
import { legacyJsonStatus } from "./legacy-json-status.js";
import type { Metrics } from "./metrics.js";
import { metricsPlugin } from "./metrics-plugin.js";
import { mutationGuard } from "./mutation-guard.js";
import { gatewayOf } from "./query-executor.js";
import type { CountsRoundTrips } from "./request-context.js";
import { traceRootFields } from "./traced-operation.js";
import type { TrustedDocument } from "./trusted-documents/read-questions.js";
import { trustedDocuments } from "./trusted-documents/trusted-documents.js";

/** Parts of the GraphQL server. `plugins` run after the guard of mutations. */
export interface ApolloParts<C extends CountsRoundTrips> {
  schema: GraphQLSchema;
  /** Allows introspection of the schema. */
  introspection: boolean;
  metrics: Metrics;
  log: Logger;
  plugins: ApolloServerPlugin<C>[];
  documents: readonly TrustedDocument[];
}

/** GraphQL Armor throws by default, which Apollo treats as an internal error; a reported error refuses the document. */
const report = {
  propagateOnRejection: false,
  onReject: [(context: ValidationContext | null, error: GraphQLError) => context?.reportError(error)],
};

const validationRules = [
  maxDepthRule({ n: limits.maxDepth, flattenFragments: true, ...report }),
  maxAliasesRule({ n: limits.maxAliases, allowList: [], ...report }),
  knownOperations,
  boundedLiterals,
];

/** Creates the Apollo server with its limits and validation rules; it is not started. */
export function createApolloServer<C extends CountsRoundTrips>(parts: ApolloParts<C>): ApolloServer<C> {
  if (tracing.isOn) traceRootFields(parts.schema);
  return new ApolloServer<C>({
    gateway: gatewayOf(parts.schema),
    formatError,
    validationRules,
    introspection: parts.introspection,
    // Suggestions ("Did you mean …?") would disclose the schema name by name.
    hideSchemaDetailsFromClientErrors: !parts.introspection,
    csrfPrevention: true,
    persistedQueries: trustedDocuments(parts.documents),
    includeStacktraceInErrorResponses: false,
    maxRecursiveSelections: true,
    parseOptions: { maxTokens: limits.maxTokens },
    validationOptions: { maxErrors: 5 },
    stopOnTerminationSignals: false,
    logger: parts.log,
    plugins: pluginsOf(parts),
  });
}

function pluginsOf<C extends CountsRoundTrips>({ metrics, log, plugins }: ApolloParts<C>) {
  return [
    // Cache control wraps every field, which costs a third of the throughput.
    ApolloServerPluginCacheControlDisabled(),
    ApolloServerPluginLandingPageDisabled(),
    mutationGuard,
    inputPlugin,
    noStore,
    ...plugins,
    errorLogPlugin<C>(log),
    metricsPlugin<C>(metrics),
    legacyJsonStatus,
  ];
}
