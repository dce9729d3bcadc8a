import { createReadStream, existsSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { StartupError } from "../database/startup-error.js";
import { importArchimate } from "../exchange/archimate/import-archimate.js";
import type { ImportReport } from "../exchange/import-report.js";
import { groupBy } from "../repository/group-by.js";
import { localViewer } from "../repository/viewer.js";
import { readProcessConfig } from "./config.js";
import { openDatabase } from "./open-database.js";
import { todayIn } from "./today.js";

const usage = `Usage: npm run import:archimate -- FILE.xml [options]
  --dry-run      tells what would change, and changes nothing
  --key NAME     the property that holds the key of each element and relation ("Object ID"); the identifier unless said
  --source NAME  what the elements are from; the name of the model unless said
  --replace      deletes what an earlier import of this source left and the file no longer has`;

try {
  const { file, ...options } = readArguments();
  const config = readProcessConfig();
  const { database, stop } = await openDatabase(config, message => console.error(message));
  const context = { database, viewer: localViewer, today: todayIn(config.timezone) };
  const given = { file: path.basename(file), ...options };
  print(await importArchimate(context, createReadStream(file), given).finally(stop));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

function readArguments() {
  const { values, positionals } = parseArguments();
  const [file, ...others] = positionals;
  if (!file || others.length > 0) throw new StartupError(usage);
  if (!existsSync(file)) throw new StartupError(`There is no file ${file}.`);
  return { file, dryRun: values["dry-run"], key: values.key, source: values.source, replace: values.replace };
}

function parseArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        "dry-run": { type: "boolean" },
        key: { type: "string" },
        source: { type: "string" },
        replace: { type: "boolean" },
      },
    });
  } catch (error) {
    throw new StartupError(`${(error as Error).message}\n${usage}`);
  }
}

/** So many problems of one rule are told. */
function print({ problems, written, ...counts }: ImportReport, shown = 10) {
  for (const [rule, all] of groupBy(problems, each => each.rule)) {
    for (const { severity, message } of all.slice(0, shown))
      console.error(`${severity === "ERROR" ? "✗" : "!"} ${message}`);
    if (all.length > shown) console.error(`! … ${all.length - shown} × ${rule} lagi`);
  }
  const failed = problems.some(({ severity }) => severity === "ERROR");
  if (!failed) console.log(told(counts));
  if (!written) console.log("Nothing was written.");
  process.exitCode = failed ? 1 : 0;
}

function told(counts: Omit<ImportReport, "problems" | "written">): string {
  const { created, updated, unchanged, deleted, relationsAdded, relationsRemoved } = counts;
  return (
    `${created} elements created, ${updated} updated, ${unchanged} unchanged, ${deleted} deleted; ` +
    `${relationsAdded} relations added, ${relationsRemoved} removed.`
  );
}
