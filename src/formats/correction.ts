import { z } from "zod";
import { tableLimits } from "./tables/table-limits.js";

/** Maximum corrections of one import. More belong into the file itself. */
export const mostCorrections = 1_000;

/** Longest name of a sheet or title of a column; titles over several lines are long. */
const longestTitle = 1_000;

const sheet = z.string().min(1).max(longestTitle);
const row = z.int().min(1).max(tableLimits.maxRows);

const cell = z.strictObject({
  sheet,
  row,
  column: z.string().min(1).max(longestTitle),
  value: z.string().max(tableLimits.maxCellCharacters),
});

const leftOut = z.strictObject({ sheet, row, leaveOut: z.literal(true) });

const list = z.array(z.union([leftOut, cell])).max(mostCorrections);

/** Another value for a cell of a file to import, as it would be typed there; an empty one empties the cell. */
export type CellCorrection = z.infer<typeof cell>;

/** Correction of a file to import: of a cell, or a row that is left out. Sheet, row and column as in the report. */
export type Correction = z.infer<typeof list>[number];

/** Returns true for a correction that leaves its row out. */
export const leavesOut = (correction: Correction): correction is z.infer<typeof leftOut> => "leaveOut" in correction;

const form =
  `Corrections are a JSON list of at most ${mostCorrections} objects, each {"sheet", "row", "column", "value"} or ` +
  `{"sheet", "row", "leaveOut": true}, with texts and a row number from 1.`;

/** Returns the corrections of a JSON text, or an English message that names the first fault. */
export function readCorrections(text: string): Correction[] | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return `The corrections are no JSON. ${form}`;
  }
  const { success, data = [] } = list.safeParse(value);
  if (!success) return `${placeOfFault(value)} is no correction. ${form}`;
  const places = data.map(placeOf);
  const repeated = places.findIndex((place, index) => places.indexOf(place) < index);
  if (repeated < 0) return data;
  return `corrections[${repeated}] has the place of corrections[${places.indexOf(places[repeated]!)}]. Send one of them.`;
}

function placeOfFault(value: unknown): string {
  const each = list.element;
  const index =
    Array.isArray(value) && value.length <= mostCorrections ? value.findIndex(one => !each.safeParse(one).success) : -1;
  return index < 0 ? "The value" : `corrections[${index}]`;
}

const placeOf = (correction: Correction): string =>
  JSON.stringify([correction.sheet, correction.row, leavesOut(correction) ? null : correction.column]);

/** Corrections that an import has applied. */
export interface Corrected {
  cells: number;
  rowsLeftOut: number;
}

/** Counts corrections by what they do. */
export function countCorrections(corrections: readonly Correction[]): Corrected {
  const rowsLeftOut = corrections.filter(leavesOut).length;
  return { cells: corrections.length - rowsLeftOut, rowsLeftOut };
}
