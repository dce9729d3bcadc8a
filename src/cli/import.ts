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
       npm run import -- FILE --taxonomy RAL --version NAME … (a version of a taxonomy; --taxonomy --help for details)
       npm run import -- FILE.xml … (a model as ArchiMate Open Exchange; --key, --source)
FILE: workbook (.xlsx), one of its sheets as CSV, or archive (.zip) of CSV, with the headers of npm run template.
--dry-run   checks everything, but writes nothing
--opd       OPD of the file, by code or ref: it owns all rows without an owner; a row of another OPD refuses the file
--period    period of rows without one
--layout    sia: “Domain Arsitektur … - AS IS”. Default: recognised by the names of the sheets
--replace   removes values and relations that the file could contain but does not; never elements. Refused if that
            is more than half of the stored ones, or if most names in the file differ
--replace-anyway  replaces even in that case
--json      prints the report as JSON
--lang      language of the report. Default: id (Indonesian)
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
