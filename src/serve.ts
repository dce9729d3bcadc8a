import type { FastifyInstance } from "fastify";
import type { Logger } from "pino";
import type { Config } from "./config.js";
import { quickMs } from "./database/connections.js";
import { freeBytesOf } from "./database/disk-space.js";
import { KeptDegrees } from "./graphql/cost/kept-degrees.js";
import { costPlugin } from "./graphql/cost-plugin.js";
import { schema } from "./graphql/schema.js";
import type { WatchedParts } from "./graphql/watched-parts.js";
import type { TrustedAnswers } from "./http/as-if/ask-after-import.js";
import { contextsOf } from "./http/contexts-of.js";
import { type HttpServer, startHttpServer } from "./http/http-server.js";
import type { Identity } from "./http/identity/identity.js";
import { addIdentityRoutes } from "./http/identity/identity-routes.js";
import { addImportRoutes, importQueue } from "./http/import-routes.js";
import { addListExportRoutes } from "./http/list-export-routes.js";
import { addNews, followed } from "./http/news/add-news.js";
import type { AnswerPrints } from "./http/news/answer-prints.js";
import { placesOfEvents } from "./http/news/event-routes.js";
import { addRecordRoute } from "./http/record/record-route.js";
import type { KeepingRules } from "./http/response-cache/keep-answers.js";
import { readBuiltPages } from "./http/web/built-pages.js";
import { askableQuestions } from "./http/webhooks/askable-questions.js";
import type { EventRecorder } from "./record/events/event-recorder.js";
import { unsettledFrom } from "./repository/changes/moments.js";
import type { Context } from "./repository/context.js";
import { clockOf } from "./start/clock-of.js";
import type { DailyBackup } from "./start/daily-backup.js";
import { engineStart } from "./start/engine-start.js";
import type { OpenDatabase } from "./start/open-database.js";

/** Database of a server, and the parts that its routes share. */
interface Served extends Pick<OpenDatabase, "database" | "guard"> {
  identity: Identity;
  events: EventRecorder;
  backups: DailyBackup;
  jobs: WatchedParts["jobs"];
}

/** Serves GraphQL, the pages and all other routes on a database. Throws the errors of listening (`listenFault`). */
export async function serve(config: Config, log: Logger, served: Served): Promise<HttpServer> {
  const { database, identity, events } = served;
  const degrees = degreesOf(database, log);
  const shared = sharedParts(config, log, served);
  return startHttpServer<Context>({
    ...{ config, schema, log },
    plugins: [costPlugin(degrees)],
    identifyViewer: identity.identify,
    ...shared.contexts,
    imports: shared.imports,
    keeping: keepingOf(config, database),
    isReady: () => database.isAvailable(),
    pages: await readBuiltPages(),
    events,
    ...watchedParts(config, served, shared),
    addRoutes: (app, documents) => {
      addRepositoryRoutes(app, config, served, shared, documents);
      const { createContext } = shared.contexts;
      shared.made.prints = addNews(app, { config, log, ...served, ...shared, createContext, documents });
    },
  });
}

/** Returns the statistics of the graph, and reads them before the first request. */
function degreesOf(database: Served["database"], log: Logger): KeptDegrees {
  const degrees = new KeptDegrees(database, error =>
    log.warn({ err: error, job: "degrees" }, "The degrees of the graph could not be read."),
  );
  void degrees.current();
  return degrees;
}

type Shared = ReturnType<typeof sharedParts>;

/** Returns the parts that contexts, routes and metrics share. */
function sharedParts(config: Config, log: Logger, { database, identity }: Served) {
  const follow = followed(config, log, database);
  // Filled with the routes, before the first request.
  const made: { prints?: AnswerPrints } = {};
  const ofServer = {
    issuer: identity.parts,
    clock: clockOf(config),
    endOfFeed: () => follow.feed.end(),
    questions: askableQuestions(follow.feed, () => made.prints!),
  };
  return {
    follow,
    made,
    contexts: contextsOf(config, database, ofServer),
    imports: importQueue(),
    streams: placesOfEvents(config.eventStreams),
    sent: { delivered: 0, failed: 0 },
  };
}

const keepingOf = (config: Config, database: Served["database"]): KeepingRules => ({
  maxBytes: config.keptAnswersBytes,
  // A miss of the cache is cheaper than a long wait for the revision.
  revision: atLeast => database.revision(atLeast, quickMs),
  standpoint: () => `${config.today()} ${unsettledFrom()}`,
});

/** Returns the parts that have metrics. */
function watchedParts(config: Config, { database, guard, backups, jobs }: Served, { streams, sent }: Shared) {
  const quick = database.withLimits({ readTimeoutMs: 5_000 });
  return {
    store: guard,
    engineStart: () => engineStart(quick),
    dataDisk: () => freeBytesOf(config.dataDir),
    backups,
    jobs,
    lines: database.connections.lines,
    streams,
    webhooks: { numbers: sent },
  };
}

function addRepositoryRoutes(
  app: FastifyInstance,
  config: Config,
  { identity, database }: Served,
  { contexts, imports }: Shared,
  documents: TrustedAnswers,
): void {
  addIdentityRoutes(app, identity, database);
  addRecordRoute(app, database.withLimits({ readTimeoutMs: config.exportTimeoutMs }));
  addListExportRoutes(app, schema, contexts.createPatientContext, contexts.filesOut);
  addImportRoutes(app, { ...config, queue: imports }, contexts.createImportContext, documents);
}
