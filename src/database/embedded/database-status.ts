import { type Neo4jAddress, openDriver } from "../open-driver.js";
import { StartupError } from "../startup-error.js";
import { faultOfFiles, textAfter } from "./engine-log.js";

interface StartLog {
  home: string;
  /** Neo4j's debug.log, and its length before this start. */
  file: string;
  from: number;
}

/**
 * Throws a StartupError unless all databases of the engine run. Bolt answers even where one does not: whoever only asks that
 * database learns no more than that it is away.
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

/** The status names no cause; Neo4j's own log does. */
async function faultOf(status: string, { home, file, from }: StartLog): Promise<StartupError> {
  const told = `A database in ${home} does not start (${file}). Neo4j says: ${status}`;
  return faultOfFiles(await textAfter(file, from), home) ?? new StartupError(told);
}
