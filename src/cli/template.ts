import { writeWhole } from "../common/write-whole.js";
import type { InLanguages } from "../formats/language.js";
import { openReader } from "../formats/workbook/reader.js";
import { templateOf } from "../formats/workbook/workbook-of-opd.js";
import { templateXlsx } from "../formats/workbook/write-workbook.js";
import { commandOf, printLine } from "./command.js";
import { checkWritable } from "./named-file.js";
import { runAsProcess } from "./run-as-process.js";
import { withRepository } from "./with-repository.js";
import { readWorkbookOptions, workbookFor } from "./workbook-options.js";

const usage = `Usage: npm run template -- [FILE.xlsx] [--opd CODE] [--kinds Layanan,Aplikasi] [--full] [--lang id|en]
Writes an empty workbook to fill in: a sheet for each domain, and one for relations with dates, notes or roles.
Default: template.xlsx. --opd: its elements come first in the drop-downs. --full: a sheet for each kind and relation.
--lang: language of the output. Default: id (Indonesian).`;

const ready: InLanguages<(file: string) => string> = {
  id: file => `${file} sudah siap; lembar pertamanya menjelaskan cara mengisinya.`,
  en: file => `${file} is ready; its first sheet says how to fill it in.`,
};

/** `npm run template`. */
export const template = commandOf(usage, async (argv, io) => {
  const options = readWorkbookOptions(argv, "ONE_FORM");
  const file = options.file ?? "template.xlsx";
  checkWritable(file, ".xlsx");
  return withRepository(io, async context => {
    await writeWhole(file, templateXlsx(await openReader(context), await workbookFor(templateOf, options, context)));
    printLine(io.stdout, ready[options.language](file));
    return 0;
  });
});

await runAsProcess(import.meta, template);
