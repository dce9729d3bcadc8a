import type { TableRow } from "../../tables/table-row.js";
import type { Column } from "../column.js";

/** A column of a file that is read: one of ours, or one that names a level of a taxonomy apart (“RAL Level 2”). */
export interface HeaderColumn {
  /** As the file has it. */
  title: string;
  column: Column;
  level?: number;
}

/** Texts whose reading one header remembers. */
const maxRemembered = 20_000;

/** The columns of a sheet of a file, by place. Rows share what they have in common: 100,000 of them are kept at once. */
export class Header {
  private readonly shapes = new Map<string, readonly HeaderColumn[]>();
  private readings = new Map<string, unknown>();

  constructor(readonly columns: readonly (HeaderColumn | undefined)[]) {}

  /** The columns that a row leaves empty. */
  emptyIn({ cells }: TableRow): readonly HeaderColumn[] {
    const isEmpty = (place: number) => this.columns[place] !== undefined && cells[place] === undefined;
    const shape = this.columns.map((_, place) => (isEmpty(place) ? 1 : 0)).join("");
    const known = this.shapes.get(shape) ?? this.columns.filter((column, place) => column && isEmpty(place));
    this.shapes.set(shape, known as readonly HeaderColumn[]);
    return known as readonly HeaderColumn[];
  }

  /** What a text of a column was read as, at its first occurrence. */
  once<T>({ title }: HeaderColumn, text: string, read: () => T): T {
    const key = `${title}\n${text}`;
    if (this.readings.size >= maxRemembered) this.readings = new Map();
    if (!this.readings.has(key)) this.readings.set(key, read());
    return this.readings.get(key) as T;
  }
}
