import type { Logger } from "pino";
import type { Repeated } from "../common/repeated.js";
import type { Config } from "../config.js";
import { clockOf } from "./clock-of.js";
import { DailyBackup } from "./daily-backup.js";
import { dailySnapshot } from "./daily-snapshot.js";
import type { OpenDatabase } from "./open-database.js";
import { sealingOf } from "./sealing.js";
import { watchRestore } from "./watch-restore.js";

/** Jobs of a server that keep a repository for years. */
export interface DailyJobs {
  backup: DailyBackup;
  /** Jobs whose state is a metric, by name. */
  watched: Record<string, Repeated>;
  start(): void;
  stop(): Promise<unknown>;
}

/** Logs why this process cannot serve any longer, and ends it; a supervisor starts it again. */
export function exitBecause(log: Logger, reason: string): void {
  log.fatal(reason);
  process.exit(1);
}

/** Makes the jobs that seal the record, take backups, store the counts of each day, and notice a restore by somebody else. */
export function dailyJobs(config: Config, log: Logger, opened: OpenDatabase): DailyJobs {
  const { database, guard } = opened;
  const patient = database.withLimits({ readTimeoutMs: config.exportTimeoutMs, awaitsPlans: true });
  const backup = new DailyBackup(config, log.child({ job: "backup" }), opened);
  const ofSnapshot = { log: log.child({ job: "snapshot" }), clock: clockOf(config) };
  const snapshot = dailySnapshot({ database: patient, today: config.today, ...ofSnapshot });
  const seal = sealingOf(config, log, { ...opened, database: patient });
  const restore = watchRestore(database, () =>
    exitBecause(log, "Somebody restores a backup into this database, which must not be served until it is complete."),
  );
  // Nobody restores into an engine of this server.
  const jobs = [seal, snapshot, backup, ...(guard ? [] : [restore])];
  const start = () => {
    for (const job of jobs) void job.start();
  };
  return { backup, watched: { seal, snapshot }, start, stop: () => Promise.all(jobs.map(job => job.stop())) };
}
