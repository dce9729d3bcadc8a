import { nearest } from "../../../graph/likeness.js";
import { definitionOf, lettersOf } from "../../../metamodel/define/index.js";
import { siaSheets } from "../../sia/sia-sheets.js";
import { holdsElements, type Sheet } from "../column.js";
import { sheets } from "../layout.js";
import { choicesSheetName } from "../xlsx/blank-sheet.js";
import { instructionsName } from "../xlsx/instructions.js";
import { relationSheetAliases } from "./header-aliases.js";

/** Layout of a file: ours, or that of “Domain Arsitektur … - AS IS” (`formats/sia/`). */
export type Layout = "own" | "sia";

const layouts: Record<Layout, readonly Sheet[]> = { own: sheets, sia: siaSheets };

/** Names of the layouts in commands and URLs. */
export const layoutNames: readonly string[] = Object.keys(layouts);

/** Sheet found for a name. NOT_FOR_DATA: a sheet of ours without data. Undefined: unknown. */
export type FoundSheet = { sheet: Sheet; isGuessed: boolean } | "NOT_FOR_DATA" | undefined;

const notForData = [instructionsName, choicesSheetName].map(lettersOf);

/**
 * Finds the sheet by name, in any spelling. Default layout: any. The name of a CSV file may have more words, as in
 * `Layanan DINKES 2026`: then the longest name of a kind at its start counts.
 */
export function findSheet(name: string, layout?: Layout): FoundSheet {
  const wanted = lettersOf(name).replace(domainPrefix, "");
  if (notForData.includes(wanted)) return "NOT_FOR_DATA";
  const said = layout ?? (domainPrefix.test(lettersOf(name)) ? "sia" : undefined);
  const sheets = said ? layouts[said] : Object.values(layouts).flat();
  const exact =
    sheets.find(sheet => lettersOf(sheet.name) === wanted) ??
    sheets.find(sheet => otherNamesOf(sheet).some(each => lettersOf(each) === wanted));
  if (exact) return { sheet: exact, isGuessed: false };
  const guessed =
    nearest(name, sheets, each => each.name) ?? longestStart(wanted, sheets) ?? onlyBeginning(wanted, sheets);
  return guessed && { sheet: guessed, isGuessed: true };
}

/** Names that a sheet has in older workbooks. */
const otherNamesOf = ({ holds }: Sheet): readonly string[] =>
  typeof holds === "function" ? definitionOf(holds).otherLabels : (relationSheetAliases[holds.type] ?? []);

const longestStart = (wanted: string, sheets: readonly Sheet[]): Sheet | undefined =>
  sheets
    .filter(holdsElements)
    .flatMap(sheet => [sheet.name, ...otherNamesOf(sheet)].map(name => ({ sheet, start: lettersOf(name) })))
    .filter(({ start }) => wanted.startsWith(start))
    .toSorted((a, b) => b.start.length - a.start.length)[0]?.sheet;

/** Prefix of “Domain Arsitektur Data dan Infor”, where Excel has cut off the rest. */
const domainPrefix = /^domainarsitektur/;

const onlyBeginning = (wanted: string, sheets: readonly Sheet[]): Sheet | undefined => {
  const [found, ...others] = sheets.filter(({ name }) => lettersOf(name).startsWith(wanted));
  return others.length === 0 ? found : undefined;
};
