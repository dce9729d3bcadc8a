import { recordBackup } from "../backup/last-backup.js";
import type { TakenBackup } from "../backup/part.js";
import { takeBackup } from "../backup/take-backup.js";
import { refuseUnfinishedRestore } from "../backup/unfinished-restore.js";
import type { Config } from "../config.js";
import { ExactConnection } from "../database/exact-connection.js";
import type { OpenEngine } from "./open-engine.js";
import { settledAfterMs } from "./sealing.js";

/** Maximum milliseconds for which writes of others wait. */
const longestPauseMs = 5_000;

interface BackupCall {
  file: string;
  /** Day of which it is the daily backup. Default: none. */
  day?: string;
  /** True if nobody else can use the engine, so that nobody waits. Default: false. */
  isAlone?: boolean;
  onProgress?(message: string): void;
}

/** Complete backup. */
interface StoredBackup extends TakenBackup {
  /** Error because of which its time could not be stored in the database, such as of a full disk. */
  notRecorded?: unknown;
}

/** Takes a backup of an opened database into a file, and records its instant. Throws a BackupError. */
export async function takeBackupOf(
  config: Pick<Config, "recordSeals" | "neo4j">,
  { database, address }: Pick<OpenEngine, "database" | "address">,
  { file, day, isAlone, onProgress }: BackupCall,
): Promise<StoredBackup> {
  await refuseUnfinishedRestore(database);
  const connection = new ExactConnection(address);
  try {
    const taken = await takeBackup(connection, {
      ...{ file, seals: config.recordSeals, onProgress },
      settledAfterMs: settledAfterMs(config.neo4j.writeTimeoutMs),
      pauseMs: isAlone ? Number.POSITIVE_INFINITY : longestPauseMs,
    });
    return await recordBackup(database, taken.takenAt, day).then(
      () => taken,
      notRecorded => ({ ...taken, notRecorded }),
    );
  } finally {
    await connection.close();
  }
}
