import type { TableRow } from "../../tables/table-row.js";
import type { Column } from "../column.js";

/** Column of a file that is read: one of ours, or one with a level of a taxonomy (“RAL Level 2”). */
export interface HeaderColumn {
  /** Title in the file. */
  title: string;
  column: Column;
  level?: number;
}

/** Maximum remembered texts of a column. */
const maxRemembered = 20_000;

/** Columns of a sheet, by index. Rows share common parts, because 100,000 of them are in memory at once. */
export class Header {
  private readonly shapes = new Map<string, readonly HeaderColumn[]>();
  private readonly readings = new Map<HeaderColumn, Map<string, unknown>>();

  /** Columns that are read, with their index: a few dozen of up to a thousand in a file. */
  private readonly placed: readonly (readonly [number, HeaderColumn])[];

  constructor(readonly columns: readonly (HeaderColumn | undefined)[]) {
    this.placed = columns.flatMap((column, place) => (column ? [[place, column] as const] : []));
  }

  /** Returns the columns that are empty in a row. */
  emptyIn({ cells }: TableRow): readonly HeaderColumn[] {
    const shape = this.placed.map(([place]) => (cells[place] === undefined ? 1 : 0)).join("");
    const known = this.shapes.get(shape);
    if (known) return known;
    const empty = this.placed.filter(([place]) => cells[place] === undefined).map(([, column]) => column);
    this.shapes.set(shape, empty);
    return empty;
  }

  /** Returns the parsed value of a text, cached per column. */
  once<T>(column: HeaderColumn, text: string, read: () => T): T {
    const remembered = this.readings.get(column) ?? new Map<string, unknown>();
    this.readings.set(column, remembered);
    if (remembered.size >= maxRemembered) remembered.clear();
    if (!remembered.has(text)) remembered.set(text, read());
    return remembered.get(text) as T;
  }
}
