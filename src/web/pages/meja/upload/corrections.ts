import { lasting } from "../../../ui/storage";

/** Row of a file. */
export interface RowPlace {
  sheet: string;
  row: number;
}

/** Correction of a cell of a file, or a row to leave out. */
export type Correction = RowPlace & ({ column: string; value: string } | { leaveOut: true });

/** Corrections of a file, as this browser keeps them. The file itself stays where it is: it may hold personal data. */
export interface StoredCorrections {
  /** Name of the file, for people. */
  name: string;
  /** Text by which the file is recognised. */
  file: string;
  corrections: readonly Correction[];
}

const keyOf = (opd: string | undefined) => `meja-unggahan:${opd ?? ""}`;

/** Returns the corrections from an earlier visit of this browser for the desk of an OPD; undefined for none. */
export const storedCorrections = (opd: string | undefined): StoredCorrections | undefined =>
  lasting.readJson(keyOf(opd));

/** Stores corrections, so that they survive a reload; an empty list is removed. */
export const storeCorrections = (opd: string | undefined, stored: StoredCorrections): void =>
  lasting.write(keyOf(opd), stored.corrections.length > 0 ? JSON.stringify(stored) : undefined);

/** Returns a text that differs for files with different contents. */
export async function markOf(file: File): Promise<string> {
  // Browsers offer no digests to pages without TLS.
  const bytes = crypto.subtle && (await file.arrayBuffer().catch(() => undefined));
  if (!bytes) return `${file.name} ${file.size} ${file.lastModified}`;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest].map(byte => byte.toString(16).padStart(2, "0")).join("");
}

const isAt = (place: RowPlace, { sheet, row }: RowPlace): boolean => place.sheet === sheet && place.row === row;

/** Returns the corrected text of a cell; undefined for a cell as in the file. */
export const correctedText = (corrections: readonly Correction[], place: RowPlace, column: string) =>
  corrections.flatMap(each => (isAt(place, each) && "column" in each && each.column === column ? each.value : []))[0];

/** Returns true for a row that is left out. */
export const isLeftOut = (corrections: readonly Correction[], place: RowPlace): boolean =>
  corrections.some(each => isAt(place, each) && "leaveOut" in each);

/** Returns the corrections with another text of a cell; one as in the file is none. */
export function withText(
  corrections: readonly Correction[],
  { sheet, row }: RowPlace,
  column: string,
  text: { now: string; inFile: string | null },
): Correction[] {
  const others = corrections.filter(
    each => !(isAt(each, { sheet, row }) && "column" in each && each.column === column),
  );
  return text.now === (text.inFile ?? "") ? others : [...others, { sheet, row, column, value: text.now }];
}

/** Returns the corrections with a row left out, or not. Its other corrections stay for the case that it returns. */
export function withRow(corrections: readonly Correction[], { sheet, row }: RowPlace, isOut: boolean): Correction[] {
  const others = corrections.filter(each => !(isAt(each, { sheet, row }) && "leaveOut" in each));
  return isOut ? [...others, { sheet, row, leaveOut: true }] : others;
}
