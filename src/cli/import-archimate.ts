import { createReadStream } from "node:fs";
import path from "node:path";
import { importArchimate } from "../formats/archimate/import-archimate.js";
import { describeReport } from "../formats/describe-report.js";
import { isModelName } from "../formats/import-query.js";
import { messageIn } from "../formats/message-in.js";
import { type CommandIo, printLine } from "./command.js";
import { readImportLine } from "./command-line.js";
import { tellReport } from "./tell-report.js";
import { withRepository } from "./with-repository.js";

/** Usage of `npm run import -- FILE.xml`. */
export const usageOfArchimate = `Usage: npm run import -- FILE.xml [--dry-run] [--key NAME] [--source NAME] [--replace [--replace-anyway]] [--json | --lang id|en]
FILE: a model as ArchiMate Open Exchange (.xml)
--dry-run   checks everything, but writes nothing
--key       property with the key of each element and relation ("Object ID"). Default: the identifier
--source    source of the elements. Default: the name of the model. Required with --replace if that name is generic,
            such as "(new model)", or if the file has no stored element of that source
--replace   deletes elements and relations of earlier imports of this source that the file no longer has; the report lists
            them (with --dry-run without deleting). Refused if the file has less than half of the stored ones
--replace-anyway  replaces even in that case
--json      prints the report as JSON
--lang      language of the report. Default: id (Indonesian)
Exit code 1: the file is refused, and nothing is written.`;

/** Returns true if a command line names a model and not a workbook. */
export const isOfArchimate = (words: readonly string[]): boolean => words.some(isModelName);

/** Executes `npm run import -- FILE.xml`. Returns the exit code. Throws UsageError. */
export async function importArchimateFile(argv: readonly string[], io: CommandIo): Promise<number> {
  const { file, json, language, ...options } = readImportLine(argv, ["key", "source"]);
  return withRepository(io, async context => {
    const report = await importArchimate(context, createReadStream(file), {
      ...options,
      file: path.basename(file),
      announce: problem => printLine(io.stderr, messageIn(language, problem)),
    });
    return tellReport(io, report, describeReport, { language, json });
  });
}
