import type { ApolloServer, ApolloServerPlugin } from "@apollo/server";
import type { FastifyInstance } from "fastify";
import type { FairQueue } from "../common/fair-queue.js";
import { pictureQueue } from "../formats/pictures/layout/layout-thread.js";
import { createApolloServer } from "../graphql/apollo-server.js";
import { Metrics } from "../graphql/metrics.js";
import type { CountsRoundTrips } from "../graphql/request-context.js";
import { readQuestions, type TrustedDocument } from "../graphql/trusted-documents/read-questions.js";
import type { WatchedParts } from "../graphql/watched-parts.js";
import { addRoutes } from "./add-routes.js";
import { answeringOf } from "./answering-of.js";
import { addAsIfRoutes } from "./as-if/as-if-routes.js";
import { limitRates } from "./clients/limit-rates.js";
import { FilesOut } from "./files-out.js";
import { type HttpServerParts, switchesOf } from "./http-server-parts.js";
import { toolQueue } from "./mcp/tool-callers.js";
import { countOutcomes } from "./operations-routes.js";
import { planInAdvance } from "./plan-in-advance.js";
import { recordRequests } from "./record/request-events.js";
import { identifyViewers } from "./request-viewer.js";
import type { TableDoor } from "./table-door.js";
import { createWebApp } from "./web-app.js";

/** Parts whose state is a metric. */
type Watched = keyof WatchedParts | "engineStart" | "dataDisk";

/** Server that listens at `url`; `stop` waits for running requests, at most ten seconds. */
export interface HttpServer {
  url: string;
  /** Metrics, also for those who do not fetch /metrics. */
  metrics: Pick<Metrics, "read">;
  /** Lets Neo4j plan the trusted documents in advance; resolves when done, and never delays a stop. */
  planQuestions(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts to listen once everything is ready. Throws the errors of listening (`listenFault`). */
export async function startHttpServer<C extends CountsRoundTrips>(parts: HttpServerParts<C>): Promise<HttpServer> {
  const { config, filesOut = new FilesOut() } = parts;
  const queues = queuesOf(parts, filesOut);
  const metrics = metricsOf(parts, queues);
  const app = await appOf(parts, metrics);
  const { plugins, ...answering } = answeringOf(parts, app, metrics);
  const questions = readQuestions();
  const documents = [...questions, ...(parts.pages?.documents ?? [])];
  const apollo = await startApollo(parts, { metrics, plugins, documents });
  const door = doorOf(parts, apollo, filesOut);
  await addRoutes(app, { parts, apollo, metrics, queues, answering, questions, documents, door });
  const { host, port } = config;
  const url = await app.listen({ host, port });
  const stopping = new AbortController();
  const stop = () => Promise.resolve(stopping.abort()).then(() => apollo.stop());
  const planned = { apollo, questions, pages: parts.pages, createContext: door.createContext };
  const plan = () => planInAdvance(planned, stopping.signal);
  return { url, metrics, stop, planQuestions: plan };
}

const queuesOf = ({ imports }: Pick<HttpServerParts<CountsRoundTrips>, "imports">, filesOut: FilesOut) => ({
  exports: filesOut.queue,
  pictures: pictureQueue,
  tools: toolQueue(),
  ...(imports && { imports }),
});

/** Returns a web server whose requests are counted, recorded, limited and have a viewer, in this order. */
async function appOf<C extends CountsRoundTrips>(
  { config, schema, log, events, identifyViewer }: HttpServerParts<C>,
  metrics: Metrics,
): Promise<FastifyInstance> {
  const app = await createWebApp(config, log);
  countOutcomes(app, metrics.work);
  if (events) recordRequests(app, events);
  identifyViewers(app, identifyViewer, await limitRates(app, config.rateLimit ?? 0));
  addAsIfRoutes(app, schema);
  return app;
}

interface ApolloParts<C extends CountsRoundTrips> {
  metrics: Metrics;
  plugins: ApolloServerPlugin<C>[];
  documents: readonly TrustedDocument[];
}

async function startApollo<C extends CountsRoundTrips>(
  { config, schema, log }: HttpServerParts<C>,
  parts: ApolloParts<C>,
): Promise<ApolloServer<C>> {
  const { introspection } = switchesOf(config);
  const apollo = createApolloServer<C>({ schema, introspection, log, ...parts });
  await apollo.start();
  return apollo;
}

function doorOf<C extends CountsRoundTrips>(
  parts: HttpServerParts<C>,
  apollo: ApolloServer<C>,
  { places }: FilesOut,
): TableDoor<C> {
  const { config, schema, createPatientContext: createContext = parts.createContext } = parts;
  return { schema, apollo, organization: switchesOf(config).organization, places, createContext };
}

function metricsOf(
  { engineStart, dataDisk, ...watched }: Pick<HttpServerParts<CountsRoundTrips>, Watched>,
  queues: Record<string, FairQueue>,
): Metrics {
  const metrics = new Metrics();
  metrics.watch(watched);
  if (engineStart) metrics.work.watchEngine(engineStart);
  if (dataDisk) metrics.work.watchDataDisk(dataDisk);
  metrics.work.watchQueues({ ...queues, ...watched.lines });
  return metrics;
}
