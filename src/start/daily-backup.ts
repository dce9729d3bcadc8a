import path from "node:path";
import type { Logger } from "pino";
import { deleteOldBackups, newBackupIn } from "../backup/backup-folder.js";
import { afterFailureMs, backupAgeSeconds, claimBackup, isBackupDue, releaseBackup } from "../backup/last-backup.js";
import { Repeated } from "../common/repeated.js";
import { timeOfDayIn } from "../common/today.js";
import type { Config } from "../config.js";
import type { OpenEngine } from "./open-engine.js";
import { takeBackupOf } from "./take-backup-of.js";

const aMinute = 60_000;

type Settings = Pick<Config, "backup" | "recordSeals" | "neo4j" | "timezone" | "today">;

/**
 * Takes a backup every day at a time of day, or after the start if it was missed. Of several servers of a database only one
 * does. A failure is logged, counted, and tried again after ten minutes.
 */
export class DailyBackup {
  /** Day of which this server has taken the backup; it may not be stored. */
  private takenDay = "";
  /** Time in ms since 1970 before which this server does not try again. */
  private notBefore = 0;
  private readonly looking: Repeated;

  /** `everyMs`: milliseconds between two looks at the clock. Default: one minute. */
  constructor(
    private readonly config: Settings,
    private readonly log: Logger,
    private readonly engine: Pick<OpenEngine, "database" | "address">,
    everyMs = aMinute,
  ) {
    this.looking = new Repeated(
      () => this.look(),
      everyMs,
      error => this.failed(error),
    );
  }

  /** Number of failures since the start. */
  get failures(): number {
    return this.looking.failures;
  }

  /** Begins if there is a folder for backups; never throws. */
  async start(): Promise<void> {
    if (this.config.backup.folder !== undefined) await this.looking.start();
  }

  /** Waits for a running backup, at most ten seconds. */
  stop(): Promise<void> {
    return this.looking.stop();
  }

  /** Returns the age of the last backup of any server or command in seconds; Infinity if there is none. */
  ageSeconds(): Promise<number> {
    return backupAgeSeconds(this.engine.database);
  }

  private async look(): Promise<void> {
    const { backup, timezone, today } = this.config;
    const day = today();
    if (timeOfDayIn(timezone) < backup.at || day === this.takenDay || Date.now() < this.notBefore) return;
    await this.takeIfDue(backup.folder!, day);
  }

  private failed(error: unknown): void {
    this.notBefore = Date.now() + afterFailureMs;
    const { folder } = this.config.backup;
    this.log.error({ err: error, folder }, "The daily backup failed; trying again in ten minutes.");
  }

  /** Reads first: a claim is a write, which empties the caches of all servers. */
  private async takeIfDue(folder: string, day: string): Promise<void> {
    const { database } = this.engine;
    if (!(await isBackupDue(database, day)) || !(await claimBackup(database, day))) return;
    await this.take(folder, day).catch(error =>
      releaseBackup(database)
        .catch(() => {})
        .then(() => Promise.reject(error)),
    );
  }

  private async take(folder: string, day: string): Promise<void> {
    const file = await newBackupIn(folder, new Date());
    const { nodes, relations, pausedMs, notRecorded } = await takeBackupOf(this.config, this.engine, { file, day });
    this.takenDay = day;
    const deleted = await deleteOldBackups(folder, this.config.backup.most);
    const numbers = { nodes, relations, pausedMs, deleted };
    this.log.info({ file: path.resolve(file), ...numbers }, "The daily backup has been taken.");
    if (notRecorded)
      this.log.error({ err: notRecorded }, "The time of the daily backup could not be stored in the database.");
  }
}
