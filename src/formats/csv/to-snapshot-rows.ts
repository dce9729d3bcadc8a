import type { PropertyType } from "../../metamodel/define/index.js";
import {
  faultOf,
  identityOf,
  type SnapshotRow,
  snapshotColumns,
  toldByFile,
} from "../../questions/snapshots/snapshot-row.js";
import type { Problem } from "../../repository/changes/operation.js";
import { cellOf, invalidCell, unknownColumns, type WrittenRow } from "./read-cells.js";
import type { CsvFile } from "./read-folder.js";

/**
 * Reads the counts of past days from files. Every problem has file, row, column and value; repeated rows are refused.
 */
export function toSnapshotRows(files: CsvFile[]): { rows: SnapshotRow[]; problems: Problem[] } {
  const problems = files.flatMap(file => unknownColumns(file, [...snapshotColumns.keys()]));
  const rows = new Map<string, SnapshotRow>();
  for (const { name, rows: written } of files) {
    for (const { row: number, values } of written) {
      const row = { values, path: [name, number] };
      const told = readRow(row, problems);
      if (!told) continue;
      const identity = identityOf(told);
      if (rows.has(identity)) problems.push(invalidCell(row, "day", "sudah disebut untuk jenis dan metode ini"));
      rows.set(identity, told);
    }
  }
  return { rows: [...rows.values()], problems };
}

function readRow(row: WrittenRow, problems: Problem[]): SnapshotRow | undefined {
  const found: Problem[] = [];
  const filled = [...snapshotColumns].filter(([column]) => row.values[column]);
  const told = Object.fromEntries(
    filled.map(([column, type]) => [column, cellOf(row, column, type() as PropertyType, found)]),
  );
  const fault = found.length === 0 ? faultOf(told) : undefined;
  if (fault) found.push(invalidCell(row, fault.column, fault.message));
  problems.push(...found);
  return found.length === 0 ? toldByFile(told) : undefined;
}
