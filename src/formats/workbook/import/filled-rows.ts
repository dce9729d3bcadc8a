import type { TableRows } from "../../tables/table-row.js";
import type { Corrections } from "./corrections.js";
import type { DataRow } from "./data-row.js";
import { dataRows } from "./data-rows.js";
import type { FilledRow } from "./filled-row.js";
import type { Layout } from "./find-sheet.js";
import { Findings } from "./findings.js";
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
    const { inFile } = corrected;
    // What is wrong with a row before its correction is no finding.
    yield { ...filled(corrected, findings), ...(inFile && { inFile: filled(inFile, new Findings()) }) };
  }
  corrections.refuseUnplaced(findings);
}

const filled = ({ sheet, header, row }: DataRow, findings: Findings): FilledRow =>
  readRow(sheet, header, row, findings);
