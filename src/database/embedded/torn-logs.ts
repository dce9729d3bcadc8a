import { cp } from "node:fs/promises";
import path from "node:path";
import { StartupError } from "../startup-error.js";
import { folderFault } from "./data-folder.js";

/** Start that failed on a transaction log whose end is torn. */
export class TornLog extends StartupError {}

/**
 * Recognizes the start of a database that fails on the end of its transaction log: a write broke off there, by a full disk or
 * a loss of power. What was acknowledged to a client lies before that place, whole.
 */
export const isOfTornLog = (fault: string): boolean =>
  /Error reading transaction logs|recovery not possible/i.test(fault);

/** Copies the transaction logs beside the store, before Neo4j cuts them where they are torn; returns the copy's path. */
export async function keepTornLogs(home: string): Promise<string> {
  const copy = path.join(home, `torn-logs-${new Date().toISOString().replaceAll(":", "")}`);
  await cp(path.join(home, "data", "transactions"), copy, { recursive: true }).catch(error => {
    throw folderFault(error, home);
  });
  return copy;
}
