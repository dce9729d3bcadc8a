import type { TableRow } from "../../tables/table-row.js";
import { findSheet } from "./find-sheet.js";
import type { Findings } from "./findings.js";

/** Says that a sheet is not read because people do not see it; of the lists that our own template hides, nothing. */
export function warnHiddenSheet(row: TableRow, findings: Findings) {
  if (findSheet(row.sheet) === "NOT_FOR_DATA") return;
  const message = "Lembar ini tersembunyi; isinya tidak dibaca. Tampilkan lembarnya (Unhide) bila perlu diimpor.";
  findings.warn("HIDDEN_SHEET", { sheet: row.sheet, row: 1 }, undefined, message);
}

/** Says that rows are read although people do not see them: a filter hides them for a while, and they stay data. */
export function warnHiddenRow(row: TableRow, findings: Findings) {
  const message = "Baris tersembunyi, misalnya oleh filter, ikut dibaca; ini yang pertama di lembar ini.";
  findings.warn("HIDDEN_ROW", row, undefined, message);
}

/** The same of columns that the import reads. */
export function warnHiddenColumns(row: TableRow, titles: readonly (string | undefined)[], findings: Findings) {
  for (const place of row.hiddenColumns ?? [])
    if (titles[place]) findings.warn("HIDDEN_COLUMN", row, titles[place], "Kolom tersembunyi ini ikut dibaca.");
}

/** Says that a row is not read because it is a heading within a table. */
export const warnHeading = (row: TableRow, findings: Findings) =>
  findings.warn("HEADING_ROW", row, undefined, "Baris ini judul di dalam tabel (sel gabungan); tidak dibaca.");
