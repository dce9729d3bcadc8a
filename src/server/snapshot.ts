import { GraphQLLocalDate } from "graphql-scalars";
import { keepSnapshot } from "../analysis/snapshots/write-snapshots.js";
import { StartupError } from "../database/startup-error.js";
import { localViewer } from "../repository/viewer.js";
import { readProcessConfig } from "./config.js";
import { openDatabase } from "./open-database.js";
import { todayIn } from "./today.js";

try {
  const config = readProcessConfig();
  const day = dayAsked(process.argv[2], todayIn(config.timezone));
  const { database, stop } = await openDatabase(config, message => console.log(message));
  const rows = await keepSnapshot({ database, viewer: localViewer }, day).finally(stop);
  console.log(`${day} is kept in ${rows} rows.`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

/** The day to keep, today unless said. Throws StartupError: nothing can be counted of a day to come. */
function dayAsked(argument: string | undefined, today: string): string {
  if (argument === undefined) return today;
  try {
    if (GraphQLLocalDate.parseValue(argument) <= today) return argument;
  } catch {
    // Told below, like a day to come.
  }
  throw new StartupError(`Usage: npm run snapshot -- DAY (such as ${today}, no later; today unless said)`);
}
