import type { ApolloServerPlugin } from "@apollo/server";
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from "@as-integrations/fastify";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import { localViewer } from "../access/viewer.js";
import type { Config } from "../config.js";
import { createApolloServer } from "../graphql/apollo-server.js";
import { boundRequest } from "../graphql/input/bound-request.js";
import { Metrics, type WatchedStore } from "../graphql/metrics.js";
import type { Asking, CountsRoundTrips } from "../graphql/request-context.js";
import { planQuestions } from "../graphql/trusted-documents/plan-questions.js";
import { type Question, readQuestions } from "../graphql/trusted-documents/read-questions.js";
import { addAnswerTableRoutes } from "./answer-table-routes.js";
import { FilesOut } from "./files-out.js";
import { goneSignal } from "./gone-signal.js";
import { addGraphiql } from "./graphiql/graphiql-routes.js";
import { addHealthRoutes, serveMetrics } from "./operations-routes.js";
import { addPictureRoutes } from "./picture-routes.js";
import { type Answering, addQuestionRoutes } from "./question-routes.js";
import { type IdentifyViewer, identifyViewers } from "./request-viewer.js";
import { bookmarkPlugin } from "./response-cache/bookmark-header.js";
import { AnswerKeeper, type KeepingRules } from "./response-cache/keep-answers.js";
import { addSchemaRoute } from "./schema-route.js";
import { createWebApp } from "./web-app.js";

/** Settings with a default in this file. */
type Switches = "transfers" | "graphiql" | "introspection" | "metrics" | "metricsPort";

/** Parts of the server, and its access settings. */
export interface HttpServerParts<C extends CountsRoundTrips> {
  config: Pick<Config, "host" | "port" | "allowedHosts" | "writeToken"> & Partial<Pick<Config, Switches>>;
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
  /** Limits shared by all exports. */
  filesOut?: FilesOut;
  /** Rules of the response cache. Default: no cache. */
  keeping?: KeepingRules;
  isReady(): Promise<boolean>;
  /** Store whose free disk space `/metrics` shows; undefined for a remote Neo4j. */
  store?: WatchedStore;
  /** Adds the routes besides GraphQL. */
  addRoutes?(app: FastifyInstance): void;
}

/** Server that listens at `url`; `stop` waits for running requests, at most ten seconds. */
export interface HttpServer {
  url: string;
  /** Lets Neo4j plan the trusted documents in advance; resolves when done, and never delays a stop. */
  planQuestions(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts to listen once everything is ready. Throws the errors of listening (`listenFault`). */
export async function startHttpServer<C extends CountsRoundTrips>(parts: HttpServerParts<C>): Promise<HttpServer> {
  const { config, schema, log, isReady, createPatientContext = parts.createContext, filesOut = new FilesOut() } = parts;
  const { host, port, introspection = true, graphiql = true } = config;
  const metrics = new Metrics();
  if (parts.store) metrics.watchDisk(parts.store);
  const app = await createWebApp(config, log);
  identifyViewers(app, parts.identifyViewer);
  const { plugins, ...answering } = answeringOf(parts, app, metrics);
  const questions = readQuestions();
  const apollo = createApolloServer<C>({ schema, writeRules: config, introspection, metrics, log, plugins, questions });
  await apollo.start();
  const handler = fastifyApolloHandler(apollo, { context: async (...asked) => answering.contextFor(...asked) });
  app.route({
    ...{ method: ["GET", "POST"], url: "/graphql", config: { takes: ["application/json"] } },
    preValidation: boundRequest,
    handler: answering.before(handler),
  });
  addHealthRoutes(app, isReady);
  await serveMetrics(app, metrics, config, log);
  if (introspection) addSchemaRoute(app, schema);
  addQuestionRoutes(app, apollo, questions, answering);
  parts.addRoutes?.(app);
  const door = { schema, apollo, places: filesOut.places, createContext: createPatientContext };
  addAnswerTableRoutes(app, door, questions);
  addPictureRoutes(app, schema, apollo, filesOut.places, createPatientContext);
  if (graphiql) await addGraphiql(app, questions);
  const url = await app.listen({ host, port });
  const stopping = new AbortController();
  const stop = () => Promise.resolve(stopping.abort()).then(() => apollo.stop());
  const plan = ({ query }: Question) =>
    apollo.executeOperation({ query }, { contextValue: createPatientContext({ viewer: localViewer }) });
  return { url, stop, planQuestions: () => planQuestions(plan, questions, stopping.signal) };
}

function answeringOf<C extends CountsRoundTrips>(
  { plugins, keeping, createContext }: HttpServerParts<C>,
  app: FastifyInstance,
  metrics: Metrics,
): Answering<C> & { plugins: ApolloServerPlugin<C>[] } {
  const usual = [...plugins, fastifyApolloDrainPlugin<C>(app)];
  const contextFor = ({ viewer }: FastifyRequest, reply: FastifyReply) =>
    createContext({ viewer, gone: () => goneSignal(reply) });
  if (!keeping) return { contextFor, before: handler => handler, plugins: usual };
  const keeper = new AnswerKeeper(keeping, metrics);
  keeper.watchCompression(app);
  return {
    contextFor: (...asked) => keeper.follow(asked[0], contextFor(...asked)),
    before: handler => keeper.before(handler),
    plugins: [...usual, keeper.plugin, bookmarkPlugin(keeping.revision)],
  };
}
