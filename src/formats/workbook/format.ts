import { RepositoryError } from "../../common/repository-error.js";
import type { Context } from "../../repository/context.js";
import type { ExportTarget, FileImport, Format } from "../format.js";
import { csvOf } from "./csv.js";
import { layoutNames } from "./import/find-sheet.js";
import { isPeriod, optionsOf } from "./import/import-options.js";
import { importTables, refusedOf } from "./import-tables.js";
import type { Table } from "./list-table.js";
import { openReader, type Reader } from "./reader.js";
import { csvFiles, exportCsv, exportXlsx, type Workbook } from "./write-workbook.js";
import { xlsxOf } from "./xlsx/write-xlsx.js";

/** Import of tables with the headers of the template, in any of the packagings that `readTables` recognises. */
const tables: FileImport = {
  file: "workbook (.xlsx), one of its sheets as CSV, or archive (.zip) of CSV, with the headers of npm run template",
  options: [
    {
      name: "opd",
      value: "CODE",
      help: "OPD of the file, by code or ref: it owns all rows without an owner; a row of another OPD refuses the file",
    },
    {
      name: "period",
      value: "2025-2029",
      help: "period of rows without one",
      check: text => (isPeriod(text) ? undefined : "must be a year or two years, such as 2025-2029"),
    },
    {
      name: "layout",
      value: layoutNames.join("|"),
      help: "sia: “Domain Arsitektur … - AS IS”. Default: recognised by the names of the sheets",
      check: text => (layoutNames.includes(text) ? undefined : `must be ${layoutNames.join(" or ")}`),
    },
  ],
  replace:
    "removes values and relations that the file could contain but does not; never elements. Refused if that is more than " +
    "half of the stored ones, or if most names in the file differ",
  takesCorrections: true,
  run: (context, file, given, call) => importTables(context, file, optionsOf(given, call)),
  refused: (context, file, given, call) => refusedOf(context, file, optionsOf(given, call)),
};

/** Workbook of Excel and LibreOffice. */
export const xlsx: Format = {
  name: "xlsx",
  title: "Workbook of Excel or LibreOffice",
  endings: ["xlsx"],
  mediaTypes: ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
  import: tables,
  tables: { write: (sheets, organization) => xlsxOf({ sheets, choices: new Map(), organization }) },
  export: {
    help: "a workbook. Default FILE: export.xlsx",
    isByOpd: true,
    hasForms: true,
    target: ({ file = "export.xlsx" }) => ({ file, ending: ".xlsx", content: reading(exportXlsx) }),
  },
};

/** One sheet as text. */
export const csv: Format = {
  name: "csv",
  title: "Sheet as comma-separated text (RFC 4180)",
  endings: ["csv"],
  mediaTypes: ["text/csv"],
  needsName: "Name the sheet of the CSV, such as Layanan.csv",
  import: tables,
  tables: { isSingle: true, write: csvOfOnly },
  export: {
    help: "a folder with one file for each sheet, or an archive if FILE ends in .zip. Default FILE: export",
    isByOpd: true,
    hasForms: true,
    target: ({ file = "export" }) => (file.endsWith(".zip") ? archiveOf(file) : folderOf(file)),
  },
};

/** Archive with one CSV for each sheet. */
export const zip: Format = {
  name: "zip",
  title: "Archive of sheets as CSV",
  endings: ["zip"],
  mediaTypes: ["application/zip"],
  import: tables,
  export: {
    help: "an archive with one CSV for each sheet. Default FILE: export.zip",
    isByOpd: true,
    hasForms: true,
    target: ({ file = "export.zip" }) => archiveOf(file),
  },
};

const archiveOf = (file: string): ExportTarget => ({ file, ending: ".zip", content: reading(exportCsv) });

const folderOf = (folder: string): ExportTarget => ({ folder, files: reading(csvFiles) });

/** Returns an export by context of one by reader. */
const reading = <T>(write: (reader: Reader, extent: Workbook) => AsyncIterable<T>) =>
  async function* (context: Context, extent: Workbook): AsyncIterable<T> {
    yield* write(await openReader(context), extent);
  };

function csvOfOnly([table, ...others]: Table[]): AsyncIterable<string> {
  if (others.length > 0)
    throw new RepositoryError("BAD_USER_INPUT", `This list has ${others.length + 1} sheets. Request it as xlsx.`);
  return csvOf(table!.sheet.columns, table!.rows);
}
