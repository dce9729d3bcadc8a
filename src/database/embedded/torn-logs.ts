import { cp } from "node:fs/promises";
import path from "node:path";
import { StartupError } from "../startup-error.js";
import { folderFault } from "./data-folder.js";

/** Error of a start because the end of a transaction log is torn. */
export class TornLog extends StartupError {}

/**
 * True if a database does not start because the end of its transaction log is torn: a full disk or power failure
 * interrupted a write there. Everything acknowledged to clients precedes that place and is intact.
 */
export const isOfTornLog = (fault: string): boolean =>
  /Error reading transaction logs|recovery not possible/i.test(fault);

/** Copies the transaction logs, before Neo4j truncates a torn one. Returns the path of the copy. */
export async function keepTornLogs(home: string): Promise<string> {
  const copy = path.join(home, `torn-logs-${new Date().toISOString().replaceAll(":", "")}`);
  await cp(path.join(home, "data", "transactions"), copy, { recursive: true }).catch(error => {
    throw folderFault(error, home);
  });
  return copy;
}
