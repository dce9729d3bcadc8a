import { createSecretKey, type KeyObject } from "node:crypto";
import path from "node:path";
import { provideKey } from "../database/key-file.js";

/** Settings of the key with which records are chained. */
export interface RecordKeySettings {
  dataDir: string;
  /** File shared by all servers and commands of one database. Default: `record-key` in `dataDir`. */
  recordKeyFile: string | undefined;
}

/** Returns the path of the file with the record key. */
export const recordKeyFileOf = ({ dataDir, recordKeyFile }: RecordKeySettings): string =>
  recordKeyFile ?? path.join(dataDir, "record-key");

/**
 * Returns the key with which records are chained, from a file outside the database, which is created with mode 0600 at
 * the first use. Throws StartupError for a file that other users may read, and for an incomplete key.
 */
export const readRecordKey = (settings: RecordKeySettings): KeyObject =>
  recordKeyOf(provideKey(recordKeyFileOf(settings), "record key", remedy));

const remedy =
  "Start again, for another process may just be making it. Otherwise put the right one there, from a backup; only before the first start of a database may it be deleted.";

/** Converts the text of a record key. */
export const recordKeyOf = (text: string): KeyObject => createSecretKey(text, "utf8");
