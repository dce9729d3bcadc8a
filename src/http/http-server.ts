import type { ApolloServerPlugin } from "@apollo/server";
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from "@as-integrations/fastify";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import type { Config } from "../config.js";
import { createApolloServer } from "../graphql/apollo-server.js";
import { boundRequest } from "../graphql/input/bound-request.js";
import { Metrics, type WatchedStore } from "../graphql/metrics.js";
import type { Asking, CountsRoundTrips } from "../graphql/request-context.js";
import { documentFinder } from "../graphql/trusted-documents/document-of.js";
import { readQuestions } from "../graphql/trusted-documents/read-questions.js";
import type { EventRecorder } from "../record/events/event-recorder.js";
import { addAnswerTableRoutes } from "./answer-table-routes.js";
import { addAsIfRoutes } from "./as-if/as-if-routes.js";
import { type TrustedAnswers, trustedAnswers } from "./as-if/ask-after-import.js";
import { askingOf } from "./asking-of.js";
import { FilesOut } from "./files-out.js";
import { addGraphiql } from "./graphiql/graphiql-routes.js";
import { addIconRoute } from "./icon-route.js";
import { addHealthRoutes, serveMetrics } from "./operations-routes.js";
import { addPictureRoutes } from "./picture-routes.js";
import { planInAdvance } from "./plan-in-advance.js";
import { type Answering, addQuestionRoutes } from "./question-routes.js";
import { recordRequests } from "./record/request-events.js";
import { forAnybody, type IdentifyViewer, identifyViewers } from "./request-viewer.js";
import { bookmarkPlugin } from "./response-cache/bookmark-header.js";
import { AnswerKeeper, type KeepingRules } from "./response-cache/keep-answers.js";
import { addSchemaRoute } from "./schema-route.js";
import type { BuiltPages } from "./web/built-pages.js";
import { addEvidenceReportRoute } from "./web/evidence-report-route.js";
import { addOpdReportRoute } from "./web/opd-report-route.js";
import { addWebPages } from "./web/web-routes.js";
import { createWebApp } from "./web-app.js";

/** Settings with a default in this file. */
type Switches =
  | "transfers"
  | "graphiql"
  | "organization"
  | "evaluationCalendar"
  | "introspection"
  | "metrics"
  | "metricsPort";

/** Parts of the server, and its access settings. */
export interface HttpServerParts<C extends CountsRoundTrips> {
  config: Pick<Config, "host" | "port" | "allowedHosts"> & Partial<Pick<Config, Switches>>;
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
  /** Rules of the response cache. Default: no cache. */
  keeping?: KeepingRules;
  isReady(): Promise<boolean>;
  /** Store whose free disk space `/metrics` shows; undefined for a remote Neo4j. */
  store?: WatchedStore;
  /** Web page. Default: none; `/` then leads to GraphiQL. */
  pages?: BuiltPages;
  /** Recorder of events. Default: none are recorded. */
  events?: Pick<EventRecorder, "note" | "numbers">;
  /** Adds the routes besides GraphQL. */
  addRoutes?(app: FastifyInstance, documents: TrustedAnswers): void;
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
  const { host, port, introspection = true, graphiql = true, organization = "", evaluationCalendar = [] } = config;
  const metrics = new Metrics();
  if (parts.store) metrics.watchDisk(parts.store);
  if (parts.events) metrics.watchEvents(parts.events);
  const app = await createWebApp(config, log);
  if (parts.events) recordRequests(app, parts.events);
  identifyViewers(app, parts.identifyViewer);
  addAsIfRoutes(app, schema);
  const { plugins, pageContextFor, ...answering } = answeringOf(parts, app, metrics);
  const questions = readQuestions();
  const documents = [...questions, ...(parts.pages?.documents ?? [])];
  const find = documentFinder(documents);
  const documentOf = ({ method, query, body }: FastifyRequest) => find(method === "POST" ? body : query);
  const apollo = createApolloServer<C>({ schema, introspection, metrics, log, plugins, documents });
  await apollo.start();
  const handler = fastifyApolloHandler(apollo, { context: async (...asked) => answering.contextFor(...asked) });
  app.route({
    ...{ method: ["GET", "POST"], url: "/graphql", config: { takes: ["application/json"], documentOf } },
    preValidation: boundRequest,
    handler: answering.before(handler),
  });
  addHealthRoutes(app, isReady);
  await serveMetrics(app, metrics, config, parts);
  if (introspection) addSchemaRoute(app, schema);
  addQuestionRoutes(app, apollo, questions, answering);
  parts.addRoutes?.(app, trustedAnswers(apollo, documents));
  const door = { schema, apollo, places: filesOut.places, createContext: createPatientContext };
  addAnswerTableRoutes(app, door, questions);
  addPictureRoutes(app, schema, apollo, filesOut.places, createPatientContext);
  if (parts.pages) {
    addOpdReportRoute(app, door, parts.pages);
    addEvidenceReportRoute(app, door, parts.pages, organization);
    const shown = { pages: parts.pages, site: { organization, hasGraphiql: graphiql, evaluationCalendar } };
    await addWebPages(app, apollo, shown, { ...answering, contextFor: pageContextFor });
  }
  addIconRoute(app);
  if (graphiql) await addGraphiql(app, questions);
  if (graphiql && !parts.pages) app.get("/", forAnybody, (_request, reply) => reply.redirect("/graphiql"));
  const url = await app.listen({ host, port });
  const stopping = new AbortController();
  const stop = () => Promise.resolve(stopping.abort()).then(() => apollo.stop());
  const planned = { apollo, questions, pages: parts.pages, createContext: createPatientContext };
  const plan = () => planInAdvance(planned, stopping.signal);
  return { url, stop, planQuestions: plan };
}

function answeringOf<C extends CountsRoundTrips>(
  { plugins, keeping, createContext, createPageContext = createContext }: HttpServerParts<C>,
  app: FastifyInstance,
  metrics: Metrics,
): Answering<C> & { pageContextFor: Answering<C>["contextFor"]; plugins: ApolloServerPlugin<C>[] } {
  const usual = [...plugins, fastifyApolloDrainPlugin<C>(app)];
  const contextFor = (request: FastifyRequest, reply: FastifyReply) => createContext(askingOf(request, reply));
  const pageContextFor: typeof contextFor = (...asked) => createPageContext(askingOf(...asked));
  if (!keeping) return { contextFor, pageContextFor, before: handler => handler, plugins: usual };
  const keeper = new AnswerKeeper(keeping, metrics);
  keeper.watchCompression(app);
  return {
    contextFor: (...asked) => keeper.follow(asked[0], contextFor(...asked)),
    pageContextFor: (...asked) => keeper.follow(asked[0], pageContextFor(...asked)),
    before: handler => keeper.before(handler),
    plugins: [...usual, keeper.plugin, bookmarkPlugin(keeping.revision)],
  };
}
