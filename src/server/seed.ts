import { StartupError } from "../database/startup-error.js";
import { loadFolders } from "../exchange/csv/load-folders.js";
import { localViewer } from "../repository/viewer.js";
import { readProcessConfig } from "./config.js";
import { openDatabase } from "./open-database.js";
import { todayIn } from "./today.js";

const folder = process.argv[2];
try {
  if (!folder) throw new StartupError("Usage: npm run seed -- FOLDER");
  const config = readProcessConfig();
  const { database, stop } = await openDatabase(config, message => console.log(message));
  const context = { database, viewer: localViewer, today: todayIn(config.timezone) };
  const report = await loadFolders(context, [folder]).finally(stop);
  for (const { message } of report.problems) console.error(message);
  console.log(
    report.problems.length
      ? "Nothing was written."
      : `${report.created} elements created, ${report.updated} updated, ${report.unchanged} unchanged.`,
  );
  process.exitCode = report.problems.length ? 1 : 0;
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
