import { setTimeout } from "node:timers/promises";
import { DatabaseError } from "../database/database-error.js";
import { type Commits, ExactConnection } from "../database/exact-connection.js";
import { BackupError } from "./backup-error.js";
import { copyGraph } from "./copy-graph.js";
import { Disturbance } from "./disturbance.js";
import { formatVersion, type Header, type TakenBackup } from "./part.js";
import { writeBackupFile } from "./write-file.js";

/** Settings of a backup. */
export interface BackupOptions {
  /** File to write. An existing one is replaced once the new one is complete. */
  file: string;
  /** File of the seals of this server, which may be missing. */
  seals: string;
  /** Maximum age in ms of a write in progress: what is older is copied before the pause. */
  settledAfterMs: number;
  /** Maximum pause of writes in ms. */
  pauseMs: number;
  /** Maximum time in ms to wait for long writes, such as imports. Default: 30 minutes. */
  patienceMs?: number;
  onProgress?(message: string): void;
}

/** Copies of a graph that others change past this program; the last one reads everything in the pause. */
const attempts = ["AHEAD", "AHEAD", "PAUSED"] as const;
const halfAnHour = 30 * 60_000;
/** Pause between two tries, in which others write: at first, and at most. */
const [firstPauseMs, longestPauseMs] = [5_000, 60_000];

/**
 * Writes a file with everything in a graph at one moment, while others read and write: most is copied before, then writes
 * wait for some seconds while the rest and all changes since the start are read. Throws BACKUP_BUSY if a write takes longer
 * than the patience, BACKUP_DISTURBED if others than servers and commands of this repository write all the time.
 */
export async function takeBackup(connection: ExactConnection, options: BackupOptions): Promise<TakenBackup> {
  await connection.provideGates();
  const { onProgress = () => {} } = options;
  for (const attempt of attempts) {
    const taken = await copyOnce(connection, options, attempt);
    if (taken) return taken;
    onProgress("Somebody wrote past the repository, such as with Cypher by hand; the backup begins again.");
  }
  throw new BackupError(
    "BACKUP_DISTURBED",
    "Others than servers and commands of this repository write to its database all the time, so no consistent backup is possible; none was written. Stop them, and repeat.",
  );
}

/** Returns undefined if the copy is not consistent; its file is not written then. */
async function copyOnce(
  connection: ExactConnection,
  options: BackupOptions,
  attempt: (typeof attempts)[number],
): Promise<TakenBackup | undefined> {
  const isAhead = attempt === "AHEAD";
  const began = isAhead ? (await pausing(connection, options, () => connection.commits())).result : undefined;
  const copy = copyGraph(connection, {
    ...{ header: await headerOf(connection), seals: options.seals, isPausedThroughout: !isAhead },
    settledFrom: new Date(Date.now() - options.settledAfterMs).toISOString(),
    pausing: work => pausing(connection, options, () => undisturbed(connection, began, work)),
  });
  try {
    await writeBackupFile(options.file, copy.parts());
    return copy.taken();
  } catch (error) {
    if (error instanceof Disturbance) return undefined;
    throw error;
  }
}

/**
 * Executes the work of a pause. Throws a Disturbance if anything was committed in the pause, or since `began` by others than
 * this repository.
 */
async function undisturbed<T>(
  connection: ExactConnection,
  began: Commits | undefined,
  work: () => Promise<T>,
): Promise<T> {
  const before = await connection.commits();
  if (began && hasForeign(began, before)) throw new Disturbance();
  const result = await work();
  if ((await connection.commits()).bookmark !== before.bookmark) throw new Disturbance();
  return result;
}

/** Returns true if others than this repository may have committed between two pauses. */
const hasForeign = (began: Commits, now: Commits): boolean =>
  began.transaction === undefined ||
  now.transaction === undefined ||
  now.transaction - began.transaction !== now.passed - began.passed;

/** Pauses writes; tries again while a long write is in progress. Throws BACKUP_BUSY. */
async function pausing<T>(
  connection: ExactConnection,
  { pauseMs, patienceMs = halfAnHour, onProgress = () => {} }: BackupOptions,
  work: () => Promise<T>,
): Promise<{ result: T; pausedMs: number }> {
  const until = Date.now() + patienceMs;
  for (let betweenMs = firstPauseMs; ; betweenMs = Math.min(2 * betweenMs, longestPauseMs)) {
    const began = performance.now();
    try {
      const result = await connection.whilePaused(pauseMs, work);
      return { result, pausedMs: Math.round(performance.now() - began) };
    } catch (error) {
      if (!(error instanceof DatabaseError && error.code === "DEADLINE_EXCEEDED")) throw error;
      if (Date.now() > until) throw busy(pauseMs, error);
      onProgress("A long write, such as an import, is in progress; trying again …");
    }
    await setTimeout(betweenMs * (0.5 + Math.random()));
  }
}

const busy = (pauseMs: number, cause: unknown) =>
  new BackupError(
    "BACKUP_BUSY",
    `The database did not come to rest within ${pauseMs / 1_000} seconds, because of a long import or of its size; no backup was written. Repeat it when nobody imports, or with the server stopped.`,
    { cause },
  );

async function headerOf(connection: ExactConnection): Promise<Header> {
  const [row] = await connection.read(
    `RETURN COLLECT { MATCH (key:RecordKey {name: 'record'}) RETURN key.check }[0] AS keyCheck,
       COLLECT { MATCH (s:SchemaVersion {name: 'schema'}) RETURN s.version }[0] AS schema`,
  );
  const { keyCheck, schema } = row!;
  return {
    format: "spbe-backup",
    version: formatVersion,
    schema: Number(schema ?? 0),
    keyCheck: keyCheck ?? undefined,
  };
}
