import { holdsElements, type Sheet } from "../column.js";
import { sheets } from "../layout.js";
import { choicesSheetName } from "../xlsx/blank-sheet.js";
import { nearest, plain } from "./likeness.js";

/** What a sheet of a file is: one of ours, one of ours that nobody fills in, or unknown. */
export type FoundSheet = { sheet: Sheet; isGuessed: boolean } | "NOT_FOR_DATA" | undefined;

const notForData = ["Petunjuk", choicesSheetName].map(plain);
const byName = new Map(sheets.map(sheet => [plain(sheet.name), sheet]));

/**
 * The sheet of that name, however it is written. Files of CSV may have more in their name, as in `Layanan DINKES 2026`:
 * then the longest name of a kind that it begins with counts.
 */
export function findSheet(name: string): FoundSheet {
  const wanted = plain(name);
  if (notForData.includes(wanted)) return "NOT_FOR_DATA";
  const exact = byName.get(wanted);
  if (exact) return { sheet: exact, isGuessed: false };
  const guessed = nearest(name, sheets, each => each.name) ?? longestStart(wanted);
  return guessed && { sheet: guessed, isGuessed: true };
}

const longestStart = (wanted: string): Sheet | undefined =>
  sheets
    .filter(sheet => holdsElements(sheet) && wanted.startsWith(plain(sheet.name)))
    .toSorted((a, b) => b.name.length - a.name.length)[0];
