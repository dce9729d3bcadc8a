import type { ApolloServer } from "@apollo/server";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { FairQueue } from "../common/fair-queue.js";
import { boundRequest } from "../graphql/input/bound-request.js";
import type { Metrics } from "../graphql/metrics.js";
import type { CountsRoundTrips } from "../graphql/request-context.js";
import { documentFinder } from "../graphql/trusted-documents/document-of.js";
import type { Question, TrustedDocument } from "../graphql/trusted-documents/read-questions.js";
import { addAnswerTableRoutes } from "./answer-table-routes.js";
import { trustedAnswers } from "./as-if/ask-after-import.js";
import { addQueueRoute } from "./clients/queue-route.js";
import { addGraphiql } from "./graphiql/graphiql-routes.js";
import { type HttpServerParts, switchesOf } from "./http-server-parts.js";
import { addIconRoute } from "./icon-route.js";
import { addAssistantRoutes } from "./mcp/assistant-routes.js";
import { addHealthRoutes, serveMetrics } from "./operations-routes.js";
import { addPictureRoutes } from "./picture-routes.js";
import { type Answering, addQuestionRoutes } from "./question-routes.js";
import { forAnybody } from "./request-viewer.js";
import { addSchemaRoute } from "./schema-route.js";
import type { TableDoor } from "./table-door.js";
import { addEvidenceReportRoute } from "./web/evidence-report-route.js";
import { addOpdReportRoute } from "./web/opd-report-route.js";
import { addWebPages } from "./web/web-routes.js";

/** Running GraphQL server, and what the routes to it share. */
interface Served<C extends CountsRoundTrips> {
  parts: HttpServerParts<C>;
  apollo: ApolloServer<C>;
  metrics: Metrics;
  queues: Record<string, FairQueue> & { tools: FairQueue };
  answering: Answering<C> & { pageContextFor: Answering<C>["contextFor"] };
  /** Trusted documents that people may ask by name. */
  questions: readonly Question[];
  /** The same, and those of the pages. */
  documents: readonly TrustedDocument[];
  /** The GraphQL server for files. */
  door: TableDoor<C>;
}

/** Adds all routes of a server. */
export async function addRoutes<C extends CountsRoundTrips>(app: FastifyInstance, served: Served<C>): Promise<void> {
  addGraphqlRoute(app, served);
  await addOperationsRoutes(app, served);
  addAnswerRoutes(app, served);
  addAssistants(app, served);
  await addPages(app, served);
  addIconRoute(app);
  await addConsole(app, served);
}

function addGraphqlRoute<C extends CountsRoundTrips>(
  app: FastifyInstance,
  { apollo, answering, documents }: Served<C>,
): void {
  const find = documentFinder(documents);
  const documentOf = ({ method, query, body }: FastifyRequest) => find(method === "POST" ? body : query);
  const handler = fastifyApolloHandler(apollo, { context: async (...asked) => answering.contextFor(...asked) });
  app.route({
    ...{ method: ["GET", "POST"], url: "/graphql", config: { takes: ["application/json"], documentOf } },
    preValidation: boundRequest,
    handler: answering.before(handler),
  });
}

async function addOperationsRoutes<C extends CountsRoundTrips>(
  app: FastifyInstance,
  { parts, metrics, queues }: Served<C>,
): Promise<void> {
  const { config, schema, isReady } = parts;
  addHealthRoutes(app, isReady);
  addQueueRoute(app, queues);
  await serveMetrics(app, metrics, config, parts);
  if (switchesOf(config).introspection) addSchemaRoute(app, schema);
}

function addAnswerRoutes<C extends CountsRoundTrips>(app: FastifyInstance, served: Served<C>): void {
  const { parts, apollo, answering, questions, documents, door } = served;
  addQuestionRoutes(app, apollo, questions, answering);
  parts.addRoutes?.(app, trustedAnswers(apollo, documents));
  addAnswerTableRoutes(app, door, questions);
  addPictureRoutes(app, parts.schema, apollo, door.places, door.createContext);
}

function addAssistants<C extends CountsRoundTrips>(
  app: FastifyInstance,
  { parts, apollo, queues, questions }: Served<C>,
): void {
  const { config, schema, createPageContext: createContext = parts.createContext } = parts;
  const execution = { schema, apollo, queue: queues.tools, createContext };
  addAssistantRoutes(app, { ...execution, documents: questions, ownNames: config });
}

async function addPages<C extends CountsRoundTrips>(app: FastifyInstance, served: Served<C>): Promise<void> {
  const { parts, apollo, answering, door } = served;
  const { pages, config } = parts;
  if (!pages) return;
  addOpdReportRoute(app, door, pages);
  addEvidenceReportRoute(app, door, pages);
  const { organization, graphiql: hasGraphiql } = switchesOf(config);
  const { evaluationCalendar = [] } = config;
  const shown = { pages, site: { organization, hasGraphiql, evaluationCalendar } };
  await addWebPages(app, apollo, shown, { ...answering, contextFor: answering.pageContextFor });
}

/** Adds GraphiQL; without pages it is also the start page. */
async function addConsole<C extends CountsRoundTrips>(
  app: FastifyInstance,
  { parts: { config, pages }, questions }: Served<C>,
): Promise<void> {
  const { graphiql, organization } = switchesOf(config);
  if (!graphiql) return;
  await addGraphiql(app, questions, organization);
  if (!pages) app.get("/", forAnybody, (_request, reply) => reply.redirect("/graphiql"));
}
