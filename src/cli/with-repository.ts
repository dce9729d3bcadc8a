import { localViewer } from "../access/viewer.js";
import { quickJvm } from "../database/embedded/start-embedded-neo4j.js";
import { type Context, createContext } from "../repository/context.js";
import { clockOf } from "../start/clock-of.js";
import { longestCommandMs, openDatabase } from "../start/open-database.js";
import { type CommandIo, printLine } from "./command.js";

/**
 * Executes work on the repository of the settings and returns its result. Throws StartupError if the repository is
 * unavailable.
 */
export async function withRepository<T>(
  { readConfig, stderr }: CommandIo,
  work: (context: Context) => Promise<T>,
): Promise<T> {
  const config = readConfig();
  const { readTimeoutMs, writeTimeoutMs } = config.neo4j;
  const patient = [readTimeoutMs, writeTimeoutMs].map(each => Math.max(each, longestCommandMs));
  const neo4j = { ...config.neo4j, readTimeoutMs: patient[0]!, writeTimeoutMs: patient[1]! };
  const { database, stop } = await openDatabase(
    { ...config, neo4j },
    { isCommand: true, jvmOptions: quickJvm, onProgress: message => printLine(stderr, message) },
  );
  const context = createContext({
    database,
    viewer: localViewer,
    organization: config.organization,
    today: config.today(),
    clock: clockOf(config),
  });
  return work(context).finally(stop);
}
