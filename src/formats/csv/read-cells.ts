import type { PropertyType } from "../../metamodel/define/index.js";
import type { Path, Problem } from "../../repository/changes/operation.js";
import { CellError, parseCell } from "./parse-cell.js";
import { type CsvFile, placeInWords, problemAt } from "./read-folder.js";

/** Texts of a row, and its place: file and row number. */
export interface WrittenRow {
  values: Record<string, string>;
  path: Path;
}

/** Returns a problem for each column that a file of this kind may not have. */
export const unknownColumns = ({ name, columns }: CsvFile, known: readonly string[]): Problem[] =>
  columns
    .filter(column => !known.includes(column))
    .map(column =>
      problemAt([name, 1, column], "UNKNOWN_COLUMN", `${name}, baris 1: kolom "${column}" tidak dikenal.`),
    );

/** Parses a non-empty cell. Adds a problem and returns undefined if the text does not fit the type of the column. */
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

/** Returns the problem of a cell with an invalid value; `message` gives the reason in Indonesian. */
export function invalidCell({ values, path }: WrittenRow, column: string, message: string): Problem {
  const place = [...path, column];
  return problemAt(place, "INVALID_VALUE", `${placeInWords(place)}: "${values[column] ?? ""}" ${message}.`);
}
