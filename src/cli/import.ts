import path from "node:path";
import { describeReport } from "../formats/describe-report.js";
import { checkOptions, type ImportFormat, importFormatOf } from "../formats/import-formats.js";
import { messageIn } from "../formats/message-in.js";
import { runImport } from "../formats/run-import.js";
import { type Command, type CommandIo, commandOf, printLine } from "./command.js";
import { readImportLine } from "./command-line.js";
import { progressOf } from "./import-progress.js";
import { importUsage, optionsIn, spelled } from "./import-usage.js";
import { runAsProcess } from "./run-as-process.js";
import { tellReport } from "./tell-report.js";
import { tellUnknownOpd } from "./tell-unknown-opd.js";
import { UsageError } from "./usage-error.js";
import { withRepository } from "./with-repository.js";

/** `npm run import` of a file in any format that can be imported. */
export const importFile: Command = (argv, io) => {
  const format = importFormatOf({ options: optionsIn(argv), names: argv });
  return commandOf(importUsage(format), (argv, io) => importAs(format, argv, io))(argv, io);
};

async function importAs(format: ImportFormat, argv: readonly string[], io: CommandIo): Promise<number> {
  const names = format.import.options.map(({ name }) => name);
  const { file, json, language, given, call } = readImportLine(argv, names);
  const fault = checkOptions(format.import, given, spelled);
  if (fault) throw new UsageError(fault);
  const progress = progressOf(io.stderr, language, call.dryRun);
  const name = path.basename(file);
  return withRepository(io, async context => {
    const report = await runImport(format.import, context, { path: file, name }, given, {
      ...call,
      note: `Diimpor dari ${name}`,
      announce: problem => printLine(io.stderr, messageIn(language, problem)),
      onProgress: progress.show,
    })
      .finally(progress.stop)
      .catch(error => tellUnknownOpd(error, given.opd, context, language));
    return tellReport(io, report, format.import.describe ?? describeReport, { language, json });
  });
}

await runAsProcess(import.meta, importFile);
