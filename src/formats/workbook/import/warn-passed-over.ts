import type { TableRow } from "../../tables/table-row.js";
import { findSheet } from "./find-sheet.js";
import type { Findings } from "./findings.js";

/** Warns of a hidden sheet, which is not read; not of the hidden lists of our own template. */
export function warnHiddenSheet(row: TableRow, findings: Findings) {
  if (findSheet(row.sheet) === "NOT_FOR_DATA") return;
  const message = "Lembar ini tersembunyi; isinya tidak dibaca. Tampilkan lembarnya (Unhide) bila perlu diimpor.";
  findings.warn("HIDDEN_SHEET", { sheet: row.sheet, row: 1 }, undefined, message);
}

/** Warns of hidden rows, which are read: a filter only hides them temporarily. */
export function warnHiddenRow(row: TableRow, findings: Findings) {
  const message = "Baris tersembunyi, misalnya oleh filter, ikut dibaca; ini yang pertama di lembar ini.";
  findings.warn("HIDDEN_ROW", row, undefined, message);
}

/** Warns of hidden columns, which are read. */
export function warnHiddenColumns(row: TableRow, titles: readonly (string | undefined)[], findings: Findings) {
  for (const place of row.hiddenColumns ?? [])
    if (titles[place]) findings.warn("HIDDEN_COLUMN", row, titles[place], "Kolom tersembunyi ini ikut dibaca.");
}

/** Warns of a row that is not read because it is a heading within a table. */
export const warnHeading = (row: TableRow, findings: Findings) =>
  findings.warn("HEADING_ROW", row, undefined, "Baris ini judul di dalam tabel (sel gabungan); tidak dibaca.");
