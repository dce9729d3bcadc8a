import { type WriteSheet, writeXlsx } from "hucre/xlsx";
import { type ZipEntry, zipStream } from "../../zip/zip-stream.js";
import type { ReadSheet } from "../column.js";
import type { Pages } from "../read-elements.js";
import { blankSheet, choicesSheet } from "./blank-sheet.js";
import type { Choices } from "./choices.js";
import { fillSheet } from "./sheet-xml.js";
import { unzip } from "./unzip.js";

/** Workbook to write: an optional first sheet, sheets with their rows, and the values of drop-downs. */
interface XlsxWorkbook {
  first?: WriteSheet;
  sheets: { sheet: ReadSheet; rows: Pages }[];
  choices: Choices;
  /** Name of the government, in the properties of the file. Default: none. */
  organization?: string;
}

/**
 * Yields the bytes of a workbook, with its rows pulled on demand. The library can write several sheets only from memory
 * (100,000 elements took 1.2 GB), so it writes the workbook without rows, and the rows are inserted into the stream.
 */
export async function* xlsxOf({ first, sheets, choices, organization }: XlsxWorkbook): AsyncIterable<Buffer> {
  const before = first ? [first] : [];
  const after = choices.size > 0 ? [choicesSheet(choices)] : [];
  const blank = await writeXlsx({
    sheets: [...before, ...sheets.map(({ sheet }) => blankSheet(sheet, choices)), ...after],
    defaultFont: { name: "Calibri", size: 11 },
    properties: { creator: "Repositori Arsitektur SPBE", company: organization },
  });
  const rows = new Map(sheets.map(({ rows }, index) => [`xl/worksheets/sheet${index + 1 + before.length}.xml`, rows]));
  const entries = (await unzip(blank)).map(({ name, content }): ZipEntry => {
    const pages = rows.get(name);
    return { name, content: pages ? fillSheet(content.toString(), pages) : [content] };
  });
  yield* zipStream(entries);
}
