import { type Context, createContext } from "../repository/context.js";
import { localViewer } from "../repository/viewer.js";
import { readProcessConfig } from "./config.js";
import { openDatabase } from "./open-database.js";
import { todayIn } from "./today.js";

/** Runs a command on the repository that the settings name; a fault is told in one line and makes the exit code 1. */
export async function withRepository(work: (context: Context) => Promise<void>): Promise<void> {
  const config = readProcessConfig();
  const { database, stop } = await openDatabase(config, message => console.error(message));
  const context = createContext({ database, viewer: localViewer, today: todayIn(config.timezone) });
  await work(context).finally(stop);
}

/** Tells a fault to whoever typed the command. */
export function tellFault(error: unknown): void {
  console.error((error as Error).message);
  process.exitCode = 1;
}
