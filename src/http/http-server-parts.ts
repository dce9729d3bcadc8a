import type { ApolloServerPlugin } from "@apollo/server";
import type { FastifyInstance } from "fastify";
import type { GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import type { FairQueue } from "../common/fair-queue.js";
import type { Config } from "../config.js";
import type { Asking, CountsRoundTrips } from "../graphql/request-context.js";
import type { WatchedParts } from "../graphql/watched-parts.js";
import type { EventRecorder } from "../record/events/event-recorder.js";
import type { TrustedAnswers } from "./as-if/ask-after-import.js";
import type { FilesOut } from "./files-out.js";
import type { IdentifyViewer } from "./request-viewer.js";
import type { KeepingRules } from "./response-cache/keep-answers.js";
import type { BuiltPages } from "./web/built-pages.js";

/** Settings with a default. */
type Switches =
  | "transfers"
  | "corsOrigins"
  | "frameOrigins"
  | "trustedProxies"
  | "rateLimit"
  | "graphiql"
  | "organization"
  | "evaluationCalendar"
  | "introspection"
  | "metrics"
  | "metricsPort"
  | "publicUrl";

/** Returns the settings that several parts read, with their defaults. */
export const switchesOf = ({ introspection = true, graphiql = true, organization = "" }: ServerConfig) => ({
  ...{ introspection, graphiql, organization },
});

/** Access settings of the server. */
type ServerConfig = Pick<Config, "host" | "port" | "allowedHosts"> & Partial<Pick<Config, Switches>>;

/** Parts of the server, and its access settings. */
export interface HttpServerParts<C extends CountsRoundTrips> extends WatchedParts {
  config: ServerConfig;
  schema: GraphQLSchema;
  log: Logger;
  /** Further plugins, such as the cost limit. */
  plugins: ApolloServerPlugin<C>[];
  /** Returns the viewer of each request. */
  identifyViewer: IdentifyViewer;
  /** Called once per request. */
  createContext(asking: Asking): C;
  /** Context for slow work: exports, and planning of trusted documents. Default: `createContext`. */
  createPatientContext?(asking: Asking): C;
  /** Context for pages, whose first reader waits until Neo4j has planned their statements. Default: `createContext`. */
  createPageContext?(asking: Asking): C;
  /** Limits shared by all exports. */
  filesOut?: FilesOut;
  /** Queue of imports. Default: it is not shown. */
  imports?: FairQueue;
  /** Rules of the response cache. Default: no cache. */
  keeping?: KeepingRules;
  isReady(): Promise<boolean>;
  /** Returns the time at which Neo4j started, in seconds since 1970. Default: no metric of it. */
  engineStart?(): Promise<number>;
  /** Returns the free bytes on the disk of the data folder. Default: no metric of it. */
  dataDisk?(): Promise<number>;
  /** Web page. Default: none; `/` then leads to GraphiQL. */
  pages?: BuiltPages;
  /** Recorder of events. Default: none are recorded. */
  events?: Pick<EventRecorder, "note" | "numbers">;
  /** Adds the routes besides GraphQL. */
  addRoutes?(app: FastifyInstance, documents: TrustedAnswers): void;
}
