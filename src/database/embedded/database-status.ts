import { type Neo4jAddress, openDriver } from "../open-driver.js";
import { StartupError } from "../startup-error.js";
import { faultOfFiles } from "./engine-log.js";

/**
 * Throws a StartupError unless all databases of the engine run. Bolt answers even where one does not: whoever only asks that
 * database learns no more than that it is away.
 */
export async function requireRunning(address: Neo4jAddress, home: string): Promise<void> {
  const driver = openDriver(address);
  try {
    const { records } = await driver.executeQuery(query, {}, { database: "system" });
    const [failed] = records.map(record => record.toObject());
    if (failed) throw faultOf(`${failed.name}: ${failed.statusMessage || failed.currentStatus}`, home);
  } finally {
    await driver.close();
  }
}

const query = `SHOW DATABASES YIELD name, currentStatus, statusMessage WHERE currentStatus <> "online" RETURN *`;

const faultOf = (status: string, home: string): StartupError =>
  faultOfFiles(status, home) ?? new StartupError(`A database in ${home} does not start. Neo4j says: ${status}`);
