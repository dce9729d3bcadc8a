import type { Row } from "../../../database/database.js";
import type { ElementEntry } from "../cell-text.js";
import type { ElementCells, Sheet } from "../column.js";
import type { Place } from "./findings.js";
import type { HeaderColumn } from "./header.js";

/** An element that a cell names; of one that the row itself implies, the code alone. */
export type NamedInCell = Pick<ElementEntry, "code" | "text"> & Partial<ElementEntry>;

/** Elements that a cell names, and the column. */
export interface NamedCell {
  title: string;
  holds: ElementCells;
  named: NamedInCell[];
}

/** A cell of a column such as “RAL Level 4”. */
export interface LevelCell extends NamedInCell {
  title: string;
  level: number;
  holds: ElementCells;
}

/** A row of a file, its cells read as what their columns hold. What was empty or could not be read is left out. */
export interface FilledRow {
  sheet: Sheet;
  place: Place;
  properties: Row;
  elements: NamedCell[];
  levels: LevelCell[];
  /** Of a sheet of relations: its ends, and the kinds that they are said to be. */
  ends: { from?: NamedInCell; to?: NamedInCell; fromKind?: string; toKind?: string };
  /** Names of columns whose cells could not be read, which is told. */
  unread: string[];
  /** Columns that the file has and this row leaves empty. */
  empty: readonly HeaderColumn[];
}
