import { stringify } from "csv-stringify/sync";
import { plainNumber } from "./cell-text.js";
import { type Column, markedHeader } from "./column.js";
import type { Pages } from "./read-elements.js";
import type { Cell } from "./to-cell.js";

/** Tells spreadsheets that the file is UTF-8. */
const byteOrderMark = "\uFEFF";

/**
 * Characters that some reader takes for the end of a row (a line feed alone, U+0085, U+2028: Python splits lines at ten of
 * them) or of a cell (LibreOffice offers tab and semicolon together with the comma), unless they are in quotation marks.
 */
const torn = /[\p{Cc}\u2028\u2029;]/u;

/** One sheet as CSV (RFC 4180), page after page. A cell that any reader might tear apart is quoted. */
export async function* csvOf(columns: readonly Column[], pages: Pages): AsyncIterable<string> {
  yield byteOrderMark + linesOf([columns.map(markedHeader)]);
  for await (const rows of pages) if (rows.length > 0) yield linesOf(rows);
}

const linesOf = (rows: Cell[][]): string =>
  stringify(
    rows.map(row => row.map(textOf)),
    { record_delimiter: "windows", quoted_match: torn },
  );

function textOf(cell: Cell): string | null {
  if (cell === null || typeof cell === "string") return cell;
  return typeof cell === "number" ? plainNumber(cell) : cell.day;
}
