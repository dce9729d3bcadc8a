/** Rows of a refused file that have an ERROR, as they were read, so that they can be corrected in place. */
export interface RefusedRows {
  /** Number of such rows among the problems of the report; `rows` holds the first of them. */
  total: number;
  /** Columns of the sheets of `rows`, by name of the sheet. */
  sheets: { name: string; columns: RefusedColumn[] }[];
  rows: RefusedRow[];
}

/** Column of a sheet with refused rows: one that the file has, or lacks although a row needs it. */
export interface RefusedColumn {
  /** Title in the file; for a column that it lacks, ours. */
  title: string;
  /** Labels to choose from. */
  choices?: string[];
  /** Kinds of the elements that a cell names, by code. */
  kinds?: string[];
  /** True if a cell may have several values, separated by semicolons. */
  isSeveral?: true;
  /** True if a cell is a day, as in `2026-12-31`. */
  isDay?: true;
}

/** Refused row, with the cells that hold something, are wrong, or were corrected. */
export interface RefusedRow {
  sheet: string;
  row: number;
  /** True if no other value helps, because the row belongs to others: it can only be left out. */
  isOfOthers: boolean;
  /** Reasons that belong to no single cell. */
  reasons: string[];
  cells: RefusedCell[];
}

/** Cell of a refused row. */
export interface RefusedCell {
  /** Title of its column. */
  column: string;
  /** Text in the file, as people see it; null for an empty cell. */
  text: string | null;
  /** Text of the correction with which the row was read. */
  corrected?: string;
  /** Reasons to refuse the cell. */
  reasons: string[];
}
