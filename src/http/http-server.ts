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
import { FilesOut } from "./files-out.js";
import { goneSignal } from "./gone-signal.js";
import { addGraphiql } from "./graphiql/graphiql-routes.js";
import { addHealthRoutes, serveMetrics } from "./operations-routes.js";
import { addPictureRoutes } from "./picture-routes.js";
import { type Answering, addQuestionRoutes } from "./question-routes.js";
import { type IdentifyViewer, identifyViewers } from "./request-viewer.js";
import { bookmarkPlugin } from "./response-cache/bookmark-header.js";
import { AnswerKeeper, type KeepingRules } from "./response-cache/keep-answers.js";
import { createWebApp } from "./web-app.js";

/** Settings that have a default here, too. */
type Switches = "transfers" | "graphiql" | "introspection" | "metrics" | "metricsPort";

/** What the server serves, and to whom. */
export interface HttpServerParts<C extends CountsRoundTrips> {
  config: Pick<Config, "host" | "port" | "allowedHosts" | "writeToken"> & Partial<Pick<Config, Switches>>;
  schema: GraphQLSchema;
  log: Logger;
  /** Further rules on operations, such as the cost limit. */
  plugins: ApolloServerPlugin<C>[];
  /** Makes the viewer of each request. */
  identifyViewer: IdentifyViewer;
  /** Called once for each request. */
  createContext(asking: Asking): C;
  /** The same for what may take its time: files, and kept questions that are planned. Default: `createContext`. */
  createPatientContext?(asking: Asking): C;
  /** Shared by all files that are handed out. */
  filesOut?: FilesOut;
  /** By what answers are kept and told how new they are; they are not where this is left out. */
  keeping?: KeepingRules;
  isReady(): Promise<boolean>;
  /** Store whose disk `/metrics` shows; none of a Neo4j elsewhere. */
  store?: WatchedStore;
  /** Adds what is served beside GraphQL. */
  addRoutes?(app: FastifyInstance): void;
}

/** A server that listens at `url`; `stop` lets running requests end first, for ten seconds at most. */
export interface HttpServer {
  url: string;
  /** Lets Neo4j plan the kept questions while nobody waits; resolves when it has, and never holds up a stop. */
  planQuestions(): Promise<void>;
  stop(): Promise<void>;
}

/** Listens once everything is in place. Throws what listening throws (`listenFault`). */
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
  addQuestionRoutes(app, apollo, questions, answering);
  parts.addRoutes?.(app);
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
