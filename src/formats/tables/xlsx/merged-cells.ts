import { inIndonesian } from "../../in-indonesian.js";
import { FileError } from "../file-error.js";
import { tableLimits } from "../table-limits.js";
import type { TableRow } from "../table-row.js";
import { placeOf } from "./cell-value.js";
import type { Package } from "./package.js";

/** Range of merged cells, shown with the content of the first; columns by index, rows by number. */
interface Range {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** Range that contains the current row. */
interface Open extends Range {
  /** Content of its first cell, once that is read. */
  first?: { value: string; shown?: string; isError: boolean };
}

/** Maximum merged ranges of a sheet. All are held in memory, because the XML lists them after the rows. */
const mostRanges = 100_000;

/**
 * Reads the merged ranges of a sheet. Sheets without any, such as ours, are only searched for the word and not parsed
 * twice. Throws a FileError for more than 100,000 ranges.
 */
export async function readMergedCells(file: Package, sheet: string, part: string): Promise<MergedCells> {
  const ranges: Range[] = [];
  if (!(await file.mentions(part, "mergeCell"))) return new MergedCells(ranges);
  const opened = (name: string, { ref = "" }: Record<string, string>) => {
    const range = name === "mergeCell" ? rangeOf(ref) : undefined;
    if (range && ranges.push(range) > mostRanges) throw tooManyRanges(sheet);
  };
  for await (const _ of file.read(part, { opened }));
  return new MergedCells(ranges);
}

/** Returns the part of a range that may contain cells. */
function rangeOf(ref: string): Range | undefined {
  const [, left, top, right, bottom] = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(ref) ?? [];
  if (!left || !right) return undefined;
  const last = Math.min(placeOf(right), tableLimits.maxCellsOfRow - 1);
  return { top: Number(top), bottom: Number(bottom), left: placeOf(left), right: last };
}

/** Copies the content of merged cells to all cells of their range, row after row. */
export class MergedCells {
  private readonly ranges: readonly Range[];
  private next = 0;
  /** Range of the current row by column. Where ranges overlap, which Excel forbids, the first has its cells. */
  private readonly open: (Open | undefined)[] = [];

  constructor(ranges: readonly Range[]) {
    this.ranges = ranges.toSorted((a, b) => a.top - b.top);
  }

  /**
   * Fills in the merged cells of a row. A row without other cells stays empty, because a range may extend to the end of
   * the sheet. A row whose only cell is merged across columns is a title; it is not repeated as if it were data.
   */
  spread(row: TableRow) {
    if (this.ranges.length === 0) return;
    this.openAt(row.row);
    const covered: [place: number, range: Open][] = [];
    this.open.forEach((range, place) => {
      if (!range) return;
      if (range.bottom < row.row) delete this.open[place];
      else if (range.top === row.row && range.left === place) range.first = contentAt(row, place);
      else covered.push([place, range]);
    });
    for (const [place] of covered) empty(row, place);
    const own = Object.keys(row.cells).map(Number);
    if (own.length === 0) row.cells = [];
    else if (own.length === 1 && this.isTitle(own[0]!, row)) row.repeated = covered.map(([place]) => place);
    else for (const each of covered) repeat(row, ...each);
  }

  private openAt(row: number) {
    for (let range = this.ranges[this.next]; range && range.top <= row; range = this.ranges[++this.next]) {
      const opened: Open = { ...range };
      for (let place = range.left; place <= range.right; place++)
        if ((this.open[place]?.bottom ?? 0) < row) this.open[place] = opened;
    }
  }

  private isTitle(place: number, { row }: TableRow): boolean {
    const range = this.open[place];
    return range !== undefined && range.top === row && range.left < range.right;
  }
}

function empty({ cells, shown }: TableRow, place: number) {
  delete cells[place];
  delete shown[place];
}

function contentAt(row: TableRow, place: number): Open["first"] {
  const value = row.cells[place];
  return value === undefined ? undefined : { value, shown: row.shown[place], isError: row.errors.includes(place) };
}

function repeat(row: TableRow, place: number, { first, left }: Open) {
  if (!first) return;
  row.cells[place] = first.value;
  if (first.shown !== undefined) row.shown[place] = first.shown;
  if (first.isError) row.errors.push(place);
  if (place === left) return;
  row.repeated ??= [];
  row.repeated.push(place);
}

const tooManyRanges = (sheet: string) =>
  new FileError("FILE_TOO_LARGE", `Lembar memuat lebih dari ${inIndonesian(mostRanges)} sel gabungan.`, [sheet]);
