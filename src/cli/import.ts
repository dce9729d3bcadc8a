import path from "node:path";
import { describeReport } from "../formats/describe-report.js";
import { messageIn } from "../formats/message-in.js";
import { readTables } from "../formats/tables/read-tables.js";
import { isPeriod } from "../formats/workbook/import/import-options.js";
import { importWorkbook } from "../formats/workbook/import/import-workbook.js";
import { type Command, type CommandIo, commandOf, printLine } from "./command.js";
import { readImportLine } from "./command-line.js";
import { importArchimateFile, isOfArchimate, usageOfArchimate } from "./import-archimate.js";
import { progressOf } from "./import-progress.js";
import { importTaxonomyFile, isOfTaxonomy, usageOfTaxonomy } from "./import-taxonomy.js";
import { runAsProcess } from "./run-as-process.js";
import { tellReport } from "./tell-report.js";
import { tellUnknownOpd } from "./tell-unknown-opd.js";
import { UsageError } from "./usage-error.js";
import { withRepository } from "./with-repository.js";
import { layoutNamed } from "./workbook-options.js";

const usage = `Usage: npm run import -- FILE [--dry-run] [--opd CODE] [--period 2025-2029] [--layout sia]
                      [--replace [--replace-anyway]] [--json | --lang id|en]
       npm run import -- FILE --taxonomy RAL --version NAME … (a version of a taxonomy; alone, --taxonomy tells more)
       npm run import -- FILE.xml … (a model as ArchiMate Open Exchange; --key, --source)
FILE: a workbook (.xlsx), one sheet of it as CSV, or an archive (.zip) of CSV; headers as npm run template has them.
--dry-run   checks everything and writes nothing
--opd       whose file it is, by code or ref: rows without an owner become its own, rows of another refuse the file
--period    for rows that name none
--layout    sia: “Domain Arsitektur … - AS IS”; left out, the names of the sheets tell
--replace   what the file could tell and leaves out is removed: empty cells, relations; never elements. Refused where that
            is more than half of what is stored, or most of the names in the file are others
--replace-anyway  replaces even then
--json      the report for programs
--lang      the language of the report. Default: id (Indonesian)
Exit code 1: the file is refused, and nothing is written.`;

/** `npm run import` of a workbook, a version of a taxonomy or a model. */
export const importFile: Command = (argv, io) => commandFor(argv)(argv, io);

function commandFor(argv: readonly string[]): Command {
  if (isOfTaxonomy(argv)) return commandOf(usageOfTaxonomy, importTaxonomyFile);
  if (isOfArchimate(argv)) return commandOf(usageOfArchimate, importArchimateFile);
  return commandOf(usage, importWorkbookFile);
}

function readOptions(argv: readonly string[]) {
  const { period, layout, ...options } = readImportLine(argv, ["opd", "period", "layout"]);
  if (period && !isPeriod(period)) throw new UsageError(`"${period}" is not a period. Use the form 2025-2029.`);
  return { ...options, period, layout: layoutNamed(layout) };
}

async function importWorkbookFile(argv: readonly string[], io: CommandIo): Promise<number> {
  const { file, json, language, ...options } = readOptions(argv);
  const progress = progressOf(io.stderr, language, options.dryRun);
  return withRepository(io, async context => {
    const note = `Diimpor dari ${path.basename(file)}`;
    const report = await importWorkbook(context, readTables(file), {
      ...options,
      note,
      announce: problem => printLine(io.stderr, messageIn(language, problem)),
      onProgress: progress.show,
    })
      .finally(progress.stop)
      .catch(error => tellUnknownOpd(error, options.opd, context, language));
    return tellReport(io, report, describeReport, { language, json });
  });
}

await runAsProcess(import.meta, importFile);
