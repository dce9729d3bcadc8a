import type { InLanguages } from "../formats/language.js";
import { openReader } from "../formats/workbook/reader.js";
import { templateXlsx } from "../formats/workbook/write-workbook.js";
import { commandOf, printLine } from "./command.js";
import { checkWritable } from "./named-file.js";
import { runAsProcess } from "./run-as-process.js";
import { withRepository } from "./with-repository.js";
import { readWorkbookOptions, workbookFor } from "./workbook-options.js";
import { writeWhole } from "./write-whole.js";

const usage = `Usage: npm run template -- [FILE.xlsx] [--opd CODE] [--kinds Layanan,Aplikasi] [--lang id|en]
Writes an empty workbook to fill in. Default: template.xlsx. --opd: its elements come first in the drop-downs.
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
    await writeWhole(file, templateXlsx(await openReader(context), await workbookFor(options, context)));
    printLine(io.stdout, ready[options.language](file));
    return 0;
  });
});

await runAsProcess(import.meta, template);
