import { stringify } from "csv-stringify/sync";
import { type Column, markedHeader } from "./column.js";
import type { Pages } from "./read-elements.js";
import type { Cell } from "./to-cell.js";

/** Tells spreadsheets that the file is UTF-8. */
const byteOrderMark = "\uFEFF";

/** One sheet as CSV (RFC 4180), page after page. */
export async function* csvOf(columns: readonly Column[], pages: Pages): AsyncIterable<string> {
  yield byteOrderMark + linesOf([columns.map(markedHeader)]);
  for await (const rows of pages) if (rows.length > 0) yield linesOf(rows);
}

const linesOf = (rows: Cell[][]): string =>
  stringify(
    rows.map(row => row.map(textOf)),
    { record_delimiter: "windows" },
  );

const textOf = (cell: Cell) => (cell !== null && typeof cell === "object" ? cell.day : cell);
