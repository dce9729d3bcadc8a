/** Non-empty row, as texts: days of XLSX are `2026-12-31`, booleans Ya or Tidak. */
export interface TableRow {
  /** Name of the sheet, or of the CSV without its extension. */
  sheet: string;
  /** Row number in a spreadsheet, for CSV too: a cell with several lines belongs to one row. */
  row: number;
  /** Texts by column, from 0; empty cells are undefined. */
  cells: (string | undefined)[];
  /** Displayed texts by column, for numbers and days only, whose value is in `cells`: `LYN-007` for 7. */
  shown: (string | undefined)[];
  /** Columns of cells with a formula; `cells` has the last result. */
  formulas: number[];
  /** Columns of cells whose formula gave an error, such as `#REF!`, or was never calculated. */
  errors: number[];
  /** Columns of merged cells that repeat the cell to their left. Default: none. */
  repeated?: number[];
  /** SHEET: the sheet is hidden, and this row without cells is all that is read of it. ROW: the row is hidden. */
  hidden?: "SHEET" | "ROW";
  /** Hidden columns. Default: none. */
  hiddenColumns?: readonly number[];
}

/** Rows of all sheets, sheet after sheet. Reading throws a FileError. */
export type TableRows = AsyncIterable<TableRow>;

/** Returns the displayed text of a cell, or undefined if it is empty. */
export const seenIn = ({ cells, shown }: TableRow, place: number): string | undefined => shown[place] ?? cells[place];
