import type { InLanguages } from "../formats/language.js";
import { openReader, type Reader } from "../formats/workbook/reader.js";
import { csvFiles, exportCsv, exportXlsx, type Workbook } from "../formats/workbook/write-workbook.js";
import { commandOf, printLine } from "./command.js";
import { runAsProcess } from "./run-as-process.js";
import { siaTarget } from "./sia-export.js";
import { fileTarget, folderTarget } from "./target.js";
import { UsageError } from "./usage-error.js";
import { withRepository } from "./with-repository.js";
import { readWorkbookOptions, type WorkbookOptions, workbookFor } from "./workbook-options.js";
import { writeFolderWhole, writeWhole } from "./write-whole.js";

const usage = `Usage: npm run export -- [FILE] [--format xlsx|csv] [--opd CODE] [--kinds Layanan,Aplikasi] [--layout sia] [--lang id|en]
FILE: default export.xlsx. Format csv: an archive if FILE ends in .zip, else a folder with one file for each sheet.
--opd: elements for which an OPD (code or ref) is responsible, including its biro and UPT, and the relations that start there.
--layout sia: “Domain Arsitektur … - AS IS”, with the elements in force today. One domain (--kinds Layanan) is a file; several
are a folder, or an archive if FILE ends in .zip. The first sheet lists the known parts of the layout and their sources.
--lang: language of the output. Default: id (Indonesian).`;

const words: InLanguages<Record<"written" | "foreign", (names: string) => string>> = {
  id: {
    written: file => `${file} sudah ditulis.`,
    foreign: files => `Bukan bagian dari ekspor ini, tetapi sudah ada sebelumnya: ${files}.`,
  },
  en: {
    written: file => `${file} is written.`,
    foreign: files => `Not of this export, but there before: ${files}.`,
  },
};

/** `npm run export`. */
export const exportFile = commandOf(usage, async (argv, io) => {
  const options = readWorkbookOptions(argv, "MANY_FORMS");
  const { file, write } = options.layout === "sia" ? siaTarget(options) : targetOf(options);
  return withRepository(io, async context => {
    const others = await write(file, await openReader(context), await workbookFor(options, context));
    const { written, foreign } = words[options.language];
    printLine(io.stdout, written(file));
    if (others?.length) printLine(io.stdout, foreign(others.join(", ")));
    return 0;
  });
});

function targetOf({ file, format = file?.endsWith(".zip") ? "csv" : "xlsx" }: WorkbookOptions) {
  if (format === "xlsx") return fileTarget(file ?? "export.xlsx", ".xlsx", writeXlsxFile);
  if (format !== "csv") throw new UsageError(`"${format}" is not a format. Use xlsx or csv.`);
  return file?.endsWith(".zip") ? fileTarget(file, ".zip", writeArchive) : folderTarget(file ?? "export", writeFolder);
}

function writeXlsxFile(file: string, reader: Reader, workbook: Workbook): Promise<void> {
  return writeWhole(file, exportXlsx(reader, workbook));
}

function writeArchive(file: string, reader: Reader, workbook: Workbook): Promise<void> {
  return writeWhole(file, exportCsv(reader, workbook));
}

function writeFolder(folder: string, reader: Reader, workbook: Workbook): Promise<string[]> {
  return writeFolderWhole(folder, csvFiles(reader, workbook));
}

await runAsProcess(import.meta, exportFile);
