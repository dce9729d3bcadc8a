import type { KeyObject } from "node:crypto";
import type { Database } from "../database/database.js";
import { StartupError } from "../database/startup-error.js";
import { linkOf } from "./chain.js";

const read = "MATCH (key:RecordKey {name: 'record'}) RETURN key.check AS check";
const store =
  "MERGE (key:RecordKey {name: 'record'}) ON CREATE SET key.check = $check WITH key RETURN key.check AS check";

/** Returns the check of a record key, which does not reveal the key. */
export const checkOfKey = (key: KeyObject): string => linkOf(key, undefined, { name: "record" });

/**
 * Stores a check of the record key in a database that has none, and compares it in all others: a record that is chained
 * with another key would never fit. Throws StartupError for another key.
 */
export async function requireRecordKey(
  database: Pick<Database, "read" | "write">,
  key: KeyObject,
  file: string,
): Promise<void> {
  const check = checkOfKey(key);
  const [known] = await database.read(read);
  const [row] = known ? [known] : await database.write(transaction => transaction.run(store, { check }));
  if (row!.check === check) return;
  throw new StartupError(
    `${file} is not the record key of this database. Put the right one there, from a backup or from the server that made it, or name its file in RECORD_KEY_FILE. See docs/operations.md.`,
  );
}
