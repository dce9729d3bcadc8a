import { type Neo4jAddress, openDriver } from "../open-driver.js";
import { StartupError } from "../startup-error.js";
import { faultOfFiles, textAfter } from "./engine-log.js";

interface StartLog {
  home: string;
  /** Neo4j's debug.log; `from` is its length before this start. */
  file: string;
  from: number;
}

/**
 * Throws a StartupError unless all databases of the engine run. Bolt answers even if one does not, and a query to that
 * database only reports that it is unavailable.
 */
export async function requireRunning(address: Neo4jAddress, log: StartLog): Promise<void> {
  const driver = openDriver(address);
  try {
    const { records } = await driver.executeQuery(query, {}, { database: "system" });
    const [failed] = records.map(record => record.toObject());
    if (failed) throw await faultOf(`${failed.name}: ${failed.statusMessage || failed.currentStatus}`, log);
  } finally {
    await driver.close();
  }
}

const query = `SHOW DATABASES YIELD name, currentStatus, statusMessage WHERE currentStatus <> "online" RETURN *`;

/** Adds the cause from Neo4j's own log, because the status has none. */
async function faultOf(status: string, { home, file, from }: StartLog): Promise<StartupError> {
  const told = `A database in ${home} does not start (${file}). Neo4j says: ${status}`;
  return faultOfFiles(await textAfter(file, from), home) ?? new StartupError(told);
}
