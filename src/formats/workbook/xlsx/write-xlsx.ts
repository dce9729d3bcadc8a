import { type WriteSheet, writeXlsx } from "hucre/xlsx";
import { type ZipEntry, zipStream } from "../../zip/zip-stream.js";
import type { ReadSheet } from "../column.js";
import type { Pages } from "../read-elements.js";
import { blankSheet, choicesSheet } from "./blank-sheet.js";
import type { Choices } from "./choices.js";
import { fillSheet } from "./sheet-xml.js";
import { unzip } from "./unzip.js";

/** A workbook to write: sheets with their rows, what may be picked in them, and a sheet to read first. */
export interface Workbook {
  first?: WriteSheet;
  sheets: { sheet: ReadSheet; rows: Pages }[];
  choices: Choices;
}

/**
 * The bytes of a workbook, its rows pulled as they are written. The library writes several sheets at once only from
 * memory (100,000 elements took 1.2 GB), so it makes the workbook without rows, and they are put in on the way.
 */
export async function* xlsxOf({ first, sheets, choices }: Workbook): AsyncIterable<Buffer> {
  const before = first ? [first] : [];
  const after = choices.size > 0 ? [choicesSheet(choices)] : [];
  const blank = await writeXlsx({
    sheets: [...before, ...sheets.map(({ sheet }) => blankSheet(sheet, choices)), ...after],
    defaultFont: { name: "Calibri", size: 11 },
    properties: { creator: "Repositori Arsitektur SPBE" },
  });
  const rows = new Map(sheets.map(({ rows }, index) => [`xl/worksheets/sheet${index + 1 + before.length}.xml`, rows]));
  const entries = (await unzip(blank)).map(({ name, content }): ZipEntry => {
    const pages = rows.get(name);
    return { name, content: pages ? fillSheet(content.toString(), pages) : [content] };
  });
  yield* zipStream(entries);
}
