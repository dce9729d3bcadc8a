import { type SiaWorkbook, siaWorkbooksOf, siaXlsx } from "../formats/sia/write-sia.js";
import type { Reader } from "../formats/workbook/reader.js";
import type { Workbook } from "../formats/workbook/write-workbook.js";
import { zipStream } from "../formats/zip/zip-stream.js";
import { fileTarget, folderTarget } from "./target.js";
import { UsageError } from "./usage-error.js";
import type { WorkbookOptions } from "./workbook-options.js";
import { writeFolderWhole, writeWhole } from "./write-whole.js";

/** Returns the target of `export --layout sia`: a file for one domain; a folder or an archive for several. */
export function siaTarget({ file, format = "xlsx", kinds }: WorkbookOptions) {
  const workbooks = siaWorkbooksOf(kinds);
  const [first, ...others] = workbooks;
  if (!first) throw new UsageError("SIA-SPBE has no domain of these kinds.");
  if (format !== "xlsx") throw new UsageError("The layout of SIA-SPBE requires the format xlsx.");
  if (file?.endsWith(".zip")) return fileTarget(file, ".zip", writeArchive(workbooks));
  return others.length === 0
    ? fileTarget(file ?? nameOf(first), ".xlsx", writeOne(first))
    : folderTarget(file ?? "export-sia", writeFolder(workbooks));
}

const nameOf = ({ title }: SiaWorkbook) => `${title}.xlsx`;

const writeOne = (workbook: SiaWorkbook) => (file: string, reader: Reader, asked: Workbook) =>
  writeWhole(file, siaXlsx(reader, workbook, asked));

const filesOf = (workbooks: SiaWorkbook[], reader: Reader, asked: Workbook) =>
  workbooks.map(each => ({ name: nameOf(each), content: siaXlsx(reader, each, asked) }));

const writeArchive = (workbooks: SiaWorkbook[]) => (file: string, reader: Reader, asked: Workbook) =>
  writeWhole(file, zipStream(filesOf(workbooks, reader, asked)));

const writeFolder = (workbooks: SiaWorkbook[]) => (folder: string, reader: Reader, asked: Workbook) =>
  writeFolderWhole(folder, filesOf(workbooks, reader, asked));
