import type { TableRow, TableRows } from "../../tables/table-row.js";
import type { Sheet } from "../column.js";
import type { FilledRow } from "./filled-row.js";
import { findSheet, type Layout } from "./find-sheet.js";
import { type Findings, shown } from "./findings.js";
import type { Header } from "./header.js";
import { isHeader, readHeader } from "./read-header.js";
import { readRow } from "./read-row.js";

/** What is being read of one sheet of a file. */
interface Reading {
  name: string;
  sheet?: Sheet;
  header?: Header;
}

/** Rows above a header that may hold titles. */
const titleRows = 20;

/** The rows of a file, by our sheets. Sheets and columns that are not ours are told and passed over. */
export async function* filledRows(rows: TableRows, findings: Findings, layout?: Layout): AsyncIterable<FilledRow> {
  let current: Reading | undefined;
  for await (const row of rows) {
    if (current?.name !== row.sheet) current = startSheet(row, current, findings, layout);
    const { sheet, header } = current;
    if (!sheet) continue;
    if (header) yield readRow(sheet, header, row, findings);
    else readTop(current, sheet, row, findings);
  }
  if (current) refuseWithoutHeader(current, findings);
}

function startSheet(row: TableRow, last: Reading | undefined, findings: Findings, layout: Layout | undefined): Reading {
  if (last) refuseWithoutHeader(last, findings);
  const found = findSheet(row.sheet, layout);
  const place = { sheet: row.sheet, row: 1 };
  if (!found) findings.warn("UNKNOWN_SHEET", place, undefined, "Lembar tidak dikenal; isinya tidak dibaca.");
  if (!found || found === "NOT_FOR_DATA") return { name: row.sheet };
  if (found.isGuessed)
    findings.warn("SHEET_GUESSED", place, undefined, `Lembar dibaca sebagai ${shown(found.sheet.name)}.`);
  return { name: row.sheet, sheet: found.sheet };
}

function readTop(reading: Reading, sheet: Sheet, row: TableRow, findings: Findings) {
  if (isHeader(sheet, row)) reading.header = readHeader(sheet, row, findings);
  else if (row.row > titleRows) refuseWithoutHeader(reading, findings);
}

function refuseWithoutHeader(reading: Reading, findings: Findings) {
  const { name, sheet, header } = reading;
  if (!sheet || header) return;
  const [key] = sheet.columns.filter(({ need }) => need === "REQUIRED");
  const message = `Judul kolom tidak ditemukan; perlu ada kolom ${shown(key!.header)}.`;
  findings.refuse("HEADER_MISSING", { sheet: name, row: 1 }, undefined, message);
  reading.sheet = undefined;
}
