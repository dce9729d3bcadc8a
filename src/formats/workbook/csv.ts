import { stringify } from "csv-stringify/sync";
import { plainNumber } from "./cell-text.js";
import { type Column, markedHeader } from "./column.js";
import type { Pages } from "./read-elements.js";
import type { Cell } from "./to-cell.js";

/** Marks the file as UTF-8 for spreadsheets. */
const byteOrderMark = "\uFEFF";

/**
 * Characters that some reader takes for the end of a row (a lone line feed, U+0085, U+2028: Python splits lines at ten
 * of them) or of a cell (LibreOffice offers tab and semicolon together with the comma), unless quoted.
 */
const torn = /[\p{Cc}\u2028\u2029;]/u;

/** Yields a sheet as CSV (RFC 4180), page by page. A cell that any reader might split is quoted. */
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
