import type { TableRows } from "../../tables/table-row.js";
import type { Corrections } from "./corrections.js";
import { dataRows } from "./data-rows.js";
import type { FilledRow } from "./filled-row.js";
import type { Layout } from "./find-sheet.js";
import type { Findings } from "./findings.js";
import { readRow } from "./read-row.js";

/** Yields the parsed rows of a file, with corrections applied; those that a correction leaves out are skipped. */
export async function* filledRows(
  rows: TableRows,
  corrections: Corrections,
  findings: Findings,
  layout?: Layout,
): AsyncIterable<FilledRow> {
  for await (const read of dataRows(rows, findings, layout)) {
    const corrected = corrections.apply(read, findings);
    if (!corrected) continue;
    const { sheet, header, row, ownerInFile } = corrected;
    yield { ...readRow(sheet, header, row, findings), ...(ownerInFile && { ownerInFile }) };
  }
  corrections.refuseUnplaced(findings);
}
