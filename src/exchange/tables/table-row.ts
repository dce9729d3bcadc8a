/** A row that holds anything, as texts: of XLSX, days are `2026-12-31` and truth is Ya or Tidak. */
export interface TableRow {
  /** Name of the sheet, or of the CSV without its ending. */
  sheet: string;
  /** Its number as a spreadsheet shows it, of CSV as well: a cell of several lines is in one row. */
  row: number;
  /** By place; what is empty is left out. */
  cells: (string | undefined)[];
  /** Places of cells that are worked out by a formula; told is what it last gave. */
  formulas: number[];
  /** Places of cells whose formula gave an error, such as `#REF!`, or was never worked out. */
  errors: number[];
}

/** The rows of all sheets, sheet after sheet. Reading throws a FileError. */
export type TableRows = AsyncIterable<TableRow>;
