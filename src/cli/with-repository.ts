import { localViewer } from "../access/viewer.js";
import { todayIn } from "../common/today.js";
import { readProcessConfig } from "../config.js";
import { quickJvm } from "../database/embedded/start-embedded-neo4j.js";
import { type Context, createContext } from "../repository/context.js";
import { clockOf } from "../start/clock-of.js";
import { openDatabase } from "../start/open-database.js";

/** A command waits as long as whoever typed it: a file of 100,000 elements takes minutes on a small machine. */
const patientMs = 30 * 60_000;

/** Does the work of a command on the repository that the settings name. Throws StartupError where there is none. */
export async function withRepository(work: (context: Context) => Promise<void>): Promise<void> {
  const config = readProcessConfig();
  const { readTimeoutMs, writeTimeoutMs } = config.neo4j;
  const patient = [readTimeoutMs, writeTimeoutMs].map(each => Math.max(each, patientMs));
  const neo4j = { ...config.neo4j, readTimeoutMs: patient[0]!, writeTimeoutMs: patient[1]! };
  const { database, stop } = await openDatabase({ ...config, neo4j }, message => console.error(message), quickJvm);
  const context = createContext({
    database,
    viewer: localViewer,
    today: todayIn(config.timezone),
    clock: clockOf(config),
  });
  await work(context).finally(stop);
}
