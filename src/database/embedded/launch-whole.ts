import type { ChildProcess } from "node:child_process";
import path from "node:path";
import type { Neo4jAddress } from "../open-driver.js";
import { requireRunning } from "./database-status.js";
import { lengthOf } from "./engine-log.js";
import { type LaunchOptions, launch } from "./launch.js";
import { providePassword } from "./password.js";
import { stop } from "./stop.js";
import { keepTornLogs, TornLog } from "./torn-logs.js";

/** Running JVM, and its address with credentials. */
interface Launched {
  child: ChildProcess;
  address: Neo4jAddress;
}

/**
 * Starts the JVM and checks its databases. If a transaction log is torn, copies the logs and starts again without the
 * end of that log: an interrupted write that was never acknowledged. Throws StartupError.
 */
export async function launchWhole(options: LaunchOptions): Promise<Launched> {
  try {
    return await launchAndCheck(options);
  } catch (error) {
    if (!(error instanceof TornLog)) throw error;
    const copy = await keepTornLogs(options.home);
    options.onProgress(`A write had broken off in the transaction log and is left out. Copy of the logs: ${copy}`);
    return launchAndCheck({ ...options, cutsTornLogs: true });
  }
}

async function launchAndCheck(options: LaunchOptions): Promise<Launched> {
  const { home } = options;
  const file = path.join(home, "logs", "debug.log");
  const from = await lengthOf(file).catch(() => 0);
  const child = await launch(options);
  try {
    const uri = `bolt://127.0.0.1:${options.port}`;
    const address = { uri, user: "neo4j", password: await providePassword(home, uri) };
    await requireRunning(address, { home, file, from });
    return { child, address };
  } catch (error) {
    await stop(child);
    throw error;
  }
}
