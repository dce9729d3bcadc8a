import { lettersOf } from "../../../metamodel/define/index.js";
import { seenIn, type TableRow } from "../../tables/table-row.js";
import type { FormSheet } from "../column.js";
import type { Header } from "./header.js";
import { isHeader, isTitleOf } from "./read-header.js";

/**
 * True if a row is the second of a header: it is directly below the first, leaves the key column empty or repeats its
 * title (merged cells), and names a column of the sheet that the first does not.
 */
export function continuesHeader(sheet: FormSheet, top: TableRow, row: TableRow): boolean {
  if (row.row !== top.row + 1) return false;
  const titles = placesOf(row).filter(place => !isSame(seenIn(row, place), seenIn(top, place)));
  const hidesKey = titles.some(place => isHeader(sheet, { ...top, cells: keepOnly(top, place) }));
  return !hidesKey && titles.some(place => titleAt(sheet, top, row, place) !== undefined);
}

/**
 * Joins both rows of a header: `RAL` over `Level 1` becomes “RAL Level 1”, `Penyelenggaraan` over `Metode Layanan` the
 * latter.
 */
export function joinHeader(sheet: FormSheet, top: TableRow, row: TableRow): TableRow {
  const cells = [...top.cells];
  for (const place of placesOf(row)) cells[place] = titleAt(sheet, top, row, place) ?? bothAt(top, row, place);
  const repeated = top.repeated?.filter(place => row.cells[place] === undefined);
  return { ...top, cells, shown: [], repeated };
}

/**
 * Returns the known title that both rows together, or the second alone, give a column; not the second alone if the
 * first row has the same title elsewhere, such as a second `Nama`.
 */
function titleAt(sheet: FormSheet, top: TableRow, row: TableRow, place: number): string | undefined {
  const own = seenIn(row, place)!;
  const isTaken = placesOf(top).some(other => other !== place && isSame(seenIn(top, other), own));
  return [bothAt(top, row, place), ...(isTaken ? [] : [own])].find(title => isTitleOf(sheet, title));
}

function bothAt(top: TableRow, row: TableRow, place: number): string {
  const [above, own] = [groupAt(top, place), seenIn(row, place)!];
  return isSame(above, own) ? own : `${above} ${own}`.trim();
}

/** Returns the title above a cell of the second row; if empty, the next title to the left. */
function groupAt(top: TableRow, place: number): string {
  let left = place;
  while (left > 0 && top.cells[left] === undefined) left--;
  return seenIn(top, left) ?? "";
}

const placesOf = ({ cells }: TableRow): number[] => [...cells.keys()].filter(place => cells[place] !== undefined);

const keepOnly = (row: TableRow, place: number) =>
  row.cells.map((_, index) => (index === place ? seenIn(row, index) : undefined));

const isSame = (a: string | undefined, b: string | undefined) =>
  a !== undefined && b !== undefined && lettersOf(a) === lettersOf(b);

/** True if a row below a header only numbers its columns, as in tables of Indonesian regulations: `(1) (2) (3)`. */
export function isNumbering(row: TableRow): boolean {
  const places = placesOf(row);
  return places.length > 2 && places.every((place, index) => isCount(seenIn(row, place)!, index + 1));
}

const isCount = (text: string, count: number) => text.replace(/^[([]|[)\].]$/g, "") === String(count);

/** True if a row is a heading within a table: its code or name is part of a cell merged across columns. */
export const isHeading = ({ columns }: Header, { repeated = [] }: TableRow): boolean =>
  repeated.some(place => ["code", "name"].includes(columns[place]?.column.name ?? ""));
