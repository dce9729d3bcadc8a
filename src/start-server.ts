import type { Logger } from "pino";
import { localViewer } from "./access/viewer.js";
import { todayIn } from "./common/today.js";
import type { Config } from "./config.js";
import type { Database } from "./database/database.js";
import { stillGoingOn } from "./database/still-going-on.js";
import { KeptDegrees } from "./graphql/cost/kept-degrees.js";
import { costPlugin } from "./graphql/cost-plugin.js";
import type { Asking } from "./graphql/request-context.js";
import { schema } from "./graphql/schema.js";
import { FilesOut } from "./http/files-out.js";
import { type HttpServer, startHttpServer } from "./http/http-server.js";
import { addImportRoutes } from "./http/import-routes.js";
import { addListExportRoutes } from "./http/list-export-routes.js";
import { unsettledFrom } from "./repository/changes/moments.js";
import { type Context, createContext } from "./repository/context.js";
import { clockOf } from "./start/clock-of.js";
import { DailyRefresh } from "./start/daily-refresh.js";
import { listenFault, tryAddress } from "./start/listen-fault.js";
import { type OpenDatabase, openDatabase, withoutLimits } from "./start/open-database.js";
import { seedWhenEmpty } from "./start/seeding.js";

const aMinute = 60_000;

/**
 * Timeout of a refresh of responsibilities in milliseconds: long, because nobody waits for it and the machine may be
 * busy.
 */
const refreshMs = 30 * aMinute;

/**
 * Starts database, schema and web server; `stop` drains requests, closes the driver and ends the engine. Reports
 * progress on a slow machine. Throws a StartupError with the remedy. The process exits when its embedded engine ends; a
 * supervisor restarts both.
 */
export async function startServer(
  config: Config,
  log: Logger,
  onProgress: (message: string) => void,
): Promise<HttpServer> {
  await tryAddresses(config);
  const { database, guard, stop, onExit } = await openDatabase(config, onProgress);
  onExit(() => {
    log.fatal("The embedded Neo4j ended unexpectedly.");
    process.exit(1);
  });
  const refresh = refreshOf(config, log, database);
  const stopAll = () => refresh.stop().finally(stop);
  try {
    await seed(config, database, onProgress);
    await stillGoingOn(refresh.start(), "The responsible OPDs are being updated", onProgress);
    const http = await serve(config, log, { database, guard });
    return { ...http, stop: () => http.stop().finally(stopAll) };
  } catch (error) {
    await stopAll();
    throw listenFault(error, config);
  }
}

async function tryAddresses(config: Config): Promise<void> {
  const { host, metrics, metricsPort } = config;
  await tryAddress(config);
  if (metrics && metricsPort) await tryAddress({ host, port: metricsPort, setting: "METRICS_PORT" });
}

function refreshOf({ timezone, neo4j }: Config, log: Logger, database: OpenDatabase["database"]): DailyRefresh {
  return new DailyRefresh({
    database: database.withLimits({ writeTimeoutMs: refreshMs }),
    today: () => todayIn(timezone),
    log,
    everyMs: Math.max(aMinute, neo4j.writeTimeoutMs),
  });
}

function seed(
  config: Config,
  database: OpenDatabase["database"],
  onProgress: (message: string) => void,
): Promise<void> {
  const patient = database.withLimits(withoutLimits);
  const context = { database: patient, viewer: localViewer, today: todayIn(config.timezone), clock: clockOf(config) };
  return stillGoingOn(seedWhenEmpty(context, config.seed, onProgress), "The seeds are being loaded", onProgress);
}

function serve(
  config: Config,
  log: Logger,
  { database, guard }: Pick<OpenDatabase, "database" | "guard">,
): Promise<HttpServer> {
  const degrees = new KeptDegrees(database, error => log.warn(error, "The degrees of the graph could not be read."));
  // Reads them before the first request.
  void degrees.current();
  const contexts = contextsOf(config, database);
  return startHttpServer<Context>({
    config,
    schema,
    log,
    plugins: [costPlugin(degrees)],
    identifyViewer: () => localViewer,
    ...contexts,
    keeping: {
      maxBytes: config.keptAnswersBytes,
      revision: atLeast => database.revision(atLeast),
      standpoint: () => `${todayIn(config.timezone)} ${unsettledFrom()}`,
    },
    isReady: () => database.isAvailable(),
    store: guard,
    addRoutes: app => {
      addListExportRoutes(app, schema, contexts.createPatientContext, contexts.filesOut);
      addImportRoutes(app, config, contexts.createContext);
    },
  });
}

/**
 * Returns the contexts of requests, and those of exports and planned trusted documents, whose statements are queued.
 */
function contextsOf(config: Config, database: OpenDatabase["database"]) {
  const filesOut = new FilesOut();
  const patient = database.withLimits({ readTimeoutMs: config.exportTimeoutMs, awaitsPlans: true });
  const contextOn = (database: Database, asking: Asking) =>
    createContext({ ...asking, database, today: todayIn(config.timezone), clock: clockOf(config) });
  return {
    filesOut,
    createContext: ({ viewer, gone }: Asking) => contextOn(database, { viewer, gone }),
    createPatientContext: ({ viewer, gone }: Asking) =>
      contextOn(filesOut.database(patient, gone?.()), { viewer, gone }),
  };
}
