import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { writeWhole } from "../common/write-whole.js";
import { exportArchimate } from "../formats/archimate/export-archimate.js";
import type { InLanguages } from "../formats/language.js";
import { commandOf, printLine } from "./command.js";
import { languageNamed, readCommandLine } from "./command-line.js";
import { checkWritable } from "./named-file.js";
import { runAsProcess } from "./run-as-process.js";
import { withRepository } from "./with-repository.js";
import { kindsNamed } from "./workbook-options.js";

const usage = `Usage: npm run export:archimate -- FILE.xml [--kinds Layanan,Aplikasi] [--lang id|en]
FILE.xml  file to write. Default: the standard output (npm run -s export:archimate > FILE.xml)
--kinds   kinds to export, with the relations among them. Default: all
--lang    language of the output. Default: id (Indonesian)`;

const written: InLanguages<(file: string) => string> = {
  id: file => `${file} sudah ditulis.`,
  en: file => `${file} is written.`,
};

/** `npm run export:archimate`. */
export const exportModel = commandOf(usage, async (argv, io) => {
  const { words, values } = readCommandLine(argv, { texts: ["kinds", "lang"] });
  const language = languageNamed(values.lang);
  const [file] = words;
  const kinds = values.kinds === undefined ? undefined : kindsNamed(values.kinds);
  if (file) checkWritable(file, ".xml");
  await withRepository(io, async context => {
    const text = exportArchimate(context, { kinds });
    await (file ? writeWhole(file, text) : pipeline(Readable.from(text), io.stdout, { end: false }));
  });
  if (file) printLine(io.stdout, written[language](file));
  return 0;
});

await runAsProcess(import.meta, exportModel);
