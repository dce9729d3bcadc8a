import { type ZipEntry, zipStream } from "../zip/zip-stream.js";
import { csvOf } from "./csv.js";
import type { Extent } from "./extent.js";
import type { Pages } from "./read-elements.js";
import { readSheet } from "./read-sheet.js";
import type { Reader } from "./reader.js";
import { sheetsToExport } from "./sheets-to-export.js";
import { sheetsWithin } from "./sheets-within.js";
import { readChoices } from "./xlsx/choices.js";
import { instructionSheet } from "./xlsx/instructions.js";
import { xlsxOf } from "./xlsx/write-xlsx.js";

/** Extent of a workbook; `about` is its subject in words for people: `Dinas Kesehatan`. */
export interface Workbook extends Extent {
  about: string;
  /** Name of the government. Default: none. */
  organization?: string;
}

/** Yields an empty workbook to fill in, with drop-downs of stored values. */
export async function* templateXlsx(reader: Reader, workbook: Workbook): AsyncIterable<Buffer> {
  const sheets = sheetsWithin(workbook);
  yield* xlsxOf({
    organization: workbook.organization,
    first: instructionSheet(sheets, workbook),
    sheets: sheets.map(sheet => ({ sheet, rows: none })),
    choices: await readChoices(reader, sheets, workbook),
  });
}

/** Yields the whole extent as a workbook that can be edited and imported again. */
export async function* exportXlsx(reader: Reader, workbook: Workbook): AsyncIterable<Buffer> {
  const exported = await sheetsToExport(reader, workbook);
  const sheets = exported.map(({ sheet }) => sheet);
  yield* xlsxOf({
    organization: workbook.organization,
    first: instructionSheet(sheets, workbook),
    sheets: exported.map(each => ({ sheet: each.sheet, rows: readSheet(reader, each, workbook) })),
    choices: await readChoices(reader, sheets, workbook),
  });
}

/** Yields the extent as an archive with one CSV file per sheet. */
export const exportCsv = (reader: Reader, workbook: Workbook): AsyncIterable<Buffer> =>
  zipStream(csvFiles(reader, workbook));

/** Yields the extent as CSV files, each read on demand; none for relations that do not occur. */
export async function* csvFiles(reader: Reader, workbook: Workbook): AsyncIterable<ZipEntry> {
  for (const each of await sheetsToExport(reader, workbook)) {
    if (each.relations?.length === 0) continue;
    const { name, columns } = each.sheet;
    yield { name: `${name}.csv`, content: csvOf(columns, readSheet(reader, each, workbook)) };
  }
}

const none: Pages = (async function* () {})();
