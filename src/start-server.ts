import type { Logger } from "pino";
import { localViewer } from "./access/viewer.js";
import type { Config } from "./config.js";
import type { Announcement } from "./database/embedded/announced-engine.js";
import { stillGoingOn } from "./database/still-going-on.js";
import type { HttpServer } from "./http/http-server.js";
import type { Identity } from "./http/identity/identity.js";
import { identityOf } from "./http/identity/identity-of.js";
import { serve } from "./serve.js";
import { buildPagesIfOlder } from "./start/build-pages.js";
import { clockOf } from "./start/clock-of.js";
import { dailyJobs, exitBecause } from "./start/daily-jobs.js";
import { DailyRefresh } from "./start/daily-refresh.js";
import { startEventRecord } from "./start/event-record.js";
import { firstSteps } from "./start/first-steps.js";
import { listenFault, tryAddress } from "./start/listen-fault.js";
import { type OpenDatabase, openDatabase, withoutLimits } from "./start/open-database.js";
import { nobodyIdentified, requireIdentity } from "./start/require-identity.js";
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
  const opened = await openDatabase(config, { onProgress });
  const { database, guard } = opened;
  opened.onExit(() => exitBecause(log, "The embedded Neo4j ended unexpectedly."));
  const { refresh, daily, watched, stopAll } = jobsOf(config, log, opened);
  try {
    const identity = await requiredIdentity(config, log, database, onProgress);
    await seed(config, database, onProgress);
    await stillGoingOn(refresh.start(), "The responsible OPDs are being updated", onProgress);
    daily.start();
    await building;
    const http = await serve(config, log, { database, guard, identity, ...watched });
    const announcement = await announcementOf(opened, http);
    await tellFirstSteps(database, { ...config, url: http.url }, onProgress);
    return withAnnouncement(http, announcement, stopAll);
  } catch (error) {
    await stopAll();
    throw listenFault(error, config);
  }
}

/** Returns the jobs in the background, of which only the record of events has begun. `stopAll` also closes the database. */
function jobsOf(config: Config, log: Logger, opened: OpenDatabase) {
  const { database, stop } = opened;
  const refresh = refreshOf(config, log, database);
  const daily = dailyJobs(config, log, opened);
  const events = startEventRecord(config, log, database);
  const jobs = { ...daily.watched, responsible: refresh.looking, origins: events.erasing };
  return {
    refresh,
    daily,
    watched: { events: events.recorder, backups: daily.backup, jobs },
    stopAll: () => Promise.all([refresh.stop(), daily.stop(), events.stop()]).finally(stop),
  };
}

/** Throws a StartupError if the settings demand accounts and there are none (`requireIdentity`). */
async function requiredIdentity(
  config: Config,
  log: Logger,
  database: OpenDatabase["database"],
  onProgress: (message: string) => void,
): Promise<Identity> {
  const identity = identityOf(config, log, database);
  const isConfigured = await identity.isConfigured(database.withLimits(withoutLimits));
  requireIdentity(config, isConfigured);
  if (!isConfigured) onProgress(nobodyIdentified);
  return identity;
}

/** Announces the engine to commands. Stops the server if that fails. */
const announcementOf = (opened: OpenDatabase, http: HttpServer): Promise<Announcement | undefined> =>
  opened.announce().catch(async error => {
    await http.stop();
    throw error;
  });

/** Never throws: the server already serves. */
async function tellFirstSteps(
  database: OpenDatabase["database"],
  about: Parameters<typeof firstSteps>[1],
  onProgress: (message: string) => void,
): Promise<void> {
  const steps = await firstSteps(database.withLimits(withoutLimits), about).catch(() => undefined);
  if (steps) onProgress(steps);
}

/** Returns the server; commands use its engine until it stops. */
const withAnnouncement = (
  http: HttpServer,
  announcement: Announcement | undefined,
  stopAll: () => Promise<unknown>,
): HttpServer => ({
  ...http,
  stop: () => {
    announcement?.withdraw();
    return http.stop().finally(stopAll);
  },
});

async function tryAddresses(config: Config): Promise<void> {
  const { host, metrics, metricsPort } = config;
  await tryAddress(config);
  if (metrics && metricsPort) await tryAddress({ host, port: metricsPort, setting: "METRICS_PORT" });
}

function refreshOf({ today, neo4j }: Config, log: Logger, database: OpenDatabase["database"]): DailyRefresh {
  return new DailyRefresh({
    database: database.withLimits({ writeTimeoutMs: refreshMs }),
    today,
    log: log.child({ job: "responsible" }),
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
