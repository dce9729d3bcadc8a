import { existsSync } from "node:fs";
import { mkdir, rename } from "node:fs/promises";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { writeWhole } from "../common/write-whole.js";
import type { ExactConnection } from "../database/exact-connection.js";
import { BackupError } from "./backup-error.js";
import { loadGraph } from "./load-graph.js";
import { type CheckedBackup, checkBackup, partsIn } from "./read-file.js";
import { whileUnfinished } from "./unfinished-restore.js";

/** Settings of a restore. */
export interface RestoreOptions {
  file: string;
  /** File for the seals. */
  seals: string;
  /** Newest schema that this version knows. */
  newestSchema: number;
  /** Check of the record key of this repository; undefined if it has none yet. */
  keyCheck: string | undefined;
  /** File of the record key, for messages. */
  keyFile: string;
  /** Milliseconds in which running servers on this database notice the restore, and end. */
  noticeMs: number;
  onProgress(message: string): void;
}

/**
 * Restores a backup into an empty graph. Checks the file, the record key and the graph before it writes; until it is complete,
 * no server starts on the graph, and a restore begins again. Throws BACKUP_UNREADABLE, OTHER_RECORD_KEY, SCHEMA_TOO_NEW or
 * NOT_EMPTY.
 */
export async function restoreBackup(connection: ExactConnection, options: RestoreOptions): Promise<CheckedBackup> {
  const { file, seals, noticeMs, onProgress } = options;
  const backup = await checkBackup(file);
  refuseForeign(backup, options);
  onProgress(`The checksum of ${file} is right: ${backup.summary.nodes} nodes of ${backup.summary.takenAt}.`);
  await whileUnfinished(connection, async isAgain => {
    if (isAgain) onProgress("An earlier restore was not finished; beginning again …");
    await setTimeout(noticeMs);
    await loadGraph(connection, file, backup, onProgress);
    await restoreSeals(file, seals, onProgress);
  });
  return backup;
}

function refuseForeign({ header }: CheckedBackup, { newestSchema, keyCheck, keyFile }: RestoreOptions): void {
  if (header.schema > newestSchema)
    throw new BackupError(
      "SCHEMA_TOO_NEW",
      `The backup has the schema ${header.schema}, and this version knows those up to ${newestSchema}. Restore it with the version that wrote it, or a newer one; nothing was written.`,
    );
  if (header.keyCheck === undefined || header.keyCheck === keyCheck) return;
  throw new BackupError(
    "OTHER_RECORD_KEY",
    `${keyFile} is not the record key of the backup, without which its record cannot be verified. Put the key of the original server there, which backups do not contain, and repeat; nothing was written.`,
  );
}

/** Writes the seals of the backup. A different file is renamed: it names records that are missing now. */
async function restoreSeals(file: string, seals: string, onProgress: (message: string) => void): Promise<void> {
  let text = "";
  for await (const part of partsIn(file)) {
    if ("seals" in part) text += part.seals;
    else if (!("header" in part)) break;
  }
  if (existsSync(seals)) {
    const aside = `${seals}.before-restore-${new Date().toISOString().replaceAll(":", "")}`;
    await rename(seals, aside);
    onProgress(`The seals of before are in ${aside}.`);
  }
  await mkdir(path.dirname(seals), { recursive: true });
  if (text) await writeWhole(seals, [text]);
}
