import type { PropertyType } from "../../metamodel/define/index.js";
import type { Path, Problem } from "../../repository/changes/operation.js";
import { CellError, parseCell } from "./parse-cell.js";
import { type CsvFile, placeInWords, problemAt } from "./read-folder.js";

/** A row as it is written, and where: file and number of the row. */
export interface WrittenRow {
  values: Record<string, string>;
  path: Path;
}

/** Columns that a file may not have, each a problem. */
export const unknownColumns = ({ name, columns }: CsvFile, known: readonly string[]): Problem[] =>
  columns
    .filter(column => !known.includes(column))
    .map(column =>
      problemAt([name, 1, column], "UNKNOWN_COLUMN", `${name}, baris 1: kolom "${column}" tidak dikenal.`),
    );

/** The value of a cell that is not empty; undefined, and one more problem, where it cannot be what its column holds. */
export function cellOf(
  row: WrittenRow,
  column: string,
  type: PropertyType,
  problems: Problem[],
  isList = false,
): unknown {
  try {
    return parseCell(row.values[column]!, type, isList);
  } catch (error) {
    if (!(error instanceof CellError)) throw error;
    problems.push(invalidCell(row, column, error.message));
    return undefined;
  }
}

/** A cell that its column does not allow; `message` says why, in Indonesian. */
export function invalidCell({ values, path }: WrittenRow, column: string, message: string): Problem {
  const place = [...path, column];
  return problemAt(place, "INVALID_VALUE", `${placeInWords(place)}: "${values[column] ?? ""}" ${message}.`);
}
