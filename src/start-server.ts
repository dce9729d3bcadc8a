import type { Logger } from "pino";
import { localViewer } from "./access/viewer.js";
import type { Config } from "./config.js";
import { stillGoingOn } from "./database/still-going-on.js";
import { type HttpServer } from "./http/http-server.js";
import { identityOf } from "./http/identity/identity-of.js";
import { serve } from "./serve.js";
import { buildPagesIfOlder } from "./start/build-pages.js";
import { clockOf } from "./start/clock-of.js";
import { DailyRefresh } from "./start/daily-refresh.js";
import { startEventRecord } from "./start/event-record.js";
import { listenFault, tryAddress } from "./start/listen-fault.js";
import { type OpenDatabase, openDatabase, withoutLimits } from "./start/open-database.js";
import { nobodyIdentified, requireIdentity } from "./start/require-identity.js";
import { sealingOf } from "./start/sealing.js";
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
  const building = buildPagesIfOlder(onProgress);
  const { database, recordKey, guard, stop, onExit } = await openDatabase(config, onProgress);
  onExit(() => {
    log.fatal("The embedded Neo4j ended unexpectedly.");
    process.exit(1);
  });
  const refresh = refreshOf(config, log, database);
  const sealing = sealingOf(config, log, { database, recordKey });
  const events = startEventRecord(config, log, database);
  const stopAll = () => Promise.all([refresh.stop(), sealing.stop(), events.stop()]).finally(stop);
  try {
    const identity = identityOf(config, log, database);
    const isConfigured = await identity.isConfigured(database.withLimits(withoutLimits));
    requireIdentity(config, isConfigured);
    if (!isConfigured) onProgress(nobodyIdentified);
    await seed(config, database, onProgress);
    await stillGoingOn(refresh.start(), "The responsible OPDs are being updated", onProgress);
    void sealing.start();
    await building;
    const http = await serve(config, log, { database, guard, identity, events: events.recorder });
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

function refreshOf({ today, neo4j }: Config, log: Logger, database: OpenDatabase["database"]): DailyRefresh {
  return new DailyRefresh({
    database: database.withLimits({ writeTimeoutMs: refreshMs }),
    today,
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
  const context = { database: patient, viewer: localViewer, today: config.today(), clock: clockOf(config) };
  return stillGoingOn(seedWhenEmpty(context, config.seed, onProgress), "The seeds are being loaded", onProgress);
}
