import { type Context, createContext } from "../repository/context.js";
import { localViewer } from "../repository/viewer.js";
import { readProcessConfig } from "./config.js";
import { openDatabase } from "./open-database.js";
import { todayIn } from "./today.js";

/** Does the work of a command on the repository that the settings name. Throws StartupError where there is none. */
export async function withRepository(work: (context: Context) => Promise<void>): Promise<void> {
  const config = readProcessConfig();
  const { database, stop } = await openDatabase(config, message => console.error(message));
  const context = createContext({ database, viewer: localViewer, today: todayIn(config.timezone) });
  await work(context).finally(stop);
}
