import type { TableRow } from "../../tables/table-row.js";
import type { Column } from "../column.js";

/** A column of a file that is read: one of ours, or one that names a level of a taxonomy apart (“RAL Level 2”). */
export interface HeaderColumn {
  /** As the file has it. */
  title: string;
  column: Column;
  level?: number;
}

/** Texts of a column whose reading is remembered. */
const maxRemembered = 20_000;

/** The columns of a sheet of a file, by place. Rows share what they have in common: 100,000 of them are kept at once. */
export class Header {
  private readonly shapes = new Map<string, readonly HeaderColumn[]>();
  private readonly readings = new Map<HeaderColumn, Map<string, unknown>>();

  /** Columns that are read, and their places: of a thousand that a file may have, some dozens. */
  private readonly placed: readonly (readonly [number, HeaderColumn])[];

  constructor(readonly columns: readonly (HeaderColumn | undefined)[]) {
    this.placed = columns.flatMap((column, place) => (column ? [[place, column] as const] : []));
  }

  /** The columns that a row leaves empty. */
  emptyIn({ cells }: TableRow): readonly HeaderColumn[] {
    const shape = this.placed.map(([place]) => (cells[place] === undefined ? 1 : 0)).join("");
    const known = this.shapes.get(shape);
    if (known) return known;
    const empty = this.placed.filter(([place]) => cells[place] === undefined).map(([, column]) => column);
    this.shapes.set(shape, empty);
    return empty;
  }

  /** What a text of a column was read as, at its first occurrence. */
  once<T>(column: HeaderColumn, text: string, read: () => T): T {
    const remembered = this.readings.get(column) ?? new Map<string, unknown>();
    this.readings.set(column, remembered);
    if (remembered.size >= maxRemembered) remembered.clear();
    if (!remembered.has(text)) remembered.set(text, read());
    return remembered.get(text) as T;
  }
}
