import type { Row } from "../../../database/database.js";
import type { ElementEntry } from "../cell-text.js";
import type { ElementCells, GatheredRelation, Sheet } from "../column.js";
import type { Place } from "./findings.js";
import type { HeaderColumn } from "./header.js";

/** Element named in a cell; an element that the row implies has only the code. */
export type NamedInCell = Pick<ElementEntry, "code" | "text"> & Partial<ElementEntry>;

/** Elements named in a cell, and its column. */
export interface NamedCell {
  title: string;
  holds: ElementCells;
  named: NamedInCell[];
}

/** Cell of a column such as “RAL Level 4”. */
export interface LevelCell extends NamedInCell {
  title: string;
  level: number;
  holds: ElementCells;
}

/**
 * Row of a file with its cells parsed. Cells that are empty or invalid are left out. A row of the sheet that gathers
 * relations is one of the sheet of its type.
 */
export interface FilledRow {
  sheet: Sheet;
  place: Place;
  properties: Row;
  elements: NamedCell[];
  levels: LevelCell[];
  /** Ends of a relation, and their kinds as given by the kind columns. */
  ends: { from?: NamedInCell; to?: NamedInCell; fromKind?: string; toKind?: string };
  /** Choice of a row of the sheet that gathers relations. */
  gathered?: GatheredRelation;
  /** Names of columns whose cells are invalid; each has a finding. */
  unread: string[];
  /** Columns of the file that are empty in this row. */
  empty: readonly HeaderColumn[];
  /** Row as in the file, if a cell of it is corrected: it belongs to the owner that the file says. */
  inFile?: FilledRow;
}
