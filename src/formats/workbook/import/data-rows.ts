import type { TableRow, TableRows } from "../../tables/table-row.js";
import type { DataRow } from "./data-row.js";
import { findSheet, type Layout } from "./find-sheet.js";
import { type Findings, shown } from "./findings.js";
import { SheetReading } from "./sheet-reading.js";
import { warnHiddenSheet } from "./warn-passed-over.js";

/** Yields the rows of data of the known sheets of a file. Unknown sheets and columns are skipped with a warning. */
export async function* dataRows(rows: TableRows, findings: Findings, layout?: Layout): AsyncIterable<DataRow> {
  let current: SheetReading | undefined;
  for await (const row of rows) {
    if (current?.name !== row.sheet) {
      current?.end();
      current = startSheet(row, findings, layout);
    }
    const read = current.read(row);
    if (read) yield read;
  }
  current?.end();
}

function startSheet(row: TableRow, findings: Findings, layout: Layout | undefined): SheetReading {
  if (row.hidden === "SHEET") {
    warnHiddenSheet(row, findings);
    return new SheetReading(row.sheet, undefined, findings);
  }
  const found = findSheet(row.sheet, layout);
  const place = { sheet: row.sheet, row: 1 };
  if (!found) findings.warn("UNKNOWN_SHEET", place, undefined, "Lembar tidak dikenal; isinya tidak dibaca.");
  if (!found || found === "NOT_FOR_DATA") return new SheetReading(row.sheet, undefined, findings);
  if (found.isGuessed)
    findings.warn("SHEET_GUESSED", place, undefined, `Lembar dibaca sebagai ${shown(found.sheet.name)}.`);
  return new SheetReading(row.sheet, found.sheet, findings);
}
