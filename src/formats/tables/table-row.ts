/** A row that holds anything, as texts: of XLSX, days are `2026-12-31` and truth is Ya or Tidak. */
export interface TableRow {
  /** Name of the sheet, or of the CSV without its ending. */
  sheet: string;
  /** Its number as a spreadsheet shows it, of CSV as well: a cell of several lines is in one row. */
  row: number;
  /** By place; what is empty is left out. */
  cells: (string | undefined)[];
  /** By place, of numbers and days only, whose value is in `cells`: the text that people see, `LYN-007` of 7. */
  shown: (string | undefined)[];
  /** Places of cells that are worked out by a formula; told is what it last gave. */
  formulas: number[];
  /** Places of cells whose formula gave an error, such as `#REF!`, or was never worked out. */
  errors: number[];
  /** Places of merged cells that repeat the cell at their left. Default: none. */
  repeated?: number[];
  /** SHEET: people do not see the sheet, and this row without cells is all that is read of it. ROW: they do not see the row. */
  hidden?: "SHEET" | "ROW";
  /** Places of columns that people do not see. Default: none. */
  hiddenColumns?: readonly number[];
}

/** The rows of all sheets, sheet after sheet. Reading throws a FileError. */
export type TableRows = AsyncIterable<TableRow>;

/** The text that people see in a cell; undefined where it is empty. */
export const seenIn = ({ cells, shown }: TableRow, place: number): string | undefined => shown[place] ?? cells[place];
