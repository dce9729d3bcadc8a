import { nearest } from "../../../graph/likeness.js";
import { definitionOf, lettersOf } from "../../../metamodel/define/index.js";
import { metamodel } from "../../../metamodel/metamodel.js";
import { siaSheets } from "../../sia/sia-sheets.js";
import { type FormSheet, holdsElements } from "../column.js";
import { gatheredSheet } from "../gathered-sheet.js";
import { sheets } from "../layout.js";
import { choicesSheetName } from "../xlsx/blank-sheet.js";
import { instructionsName } from "../xlsx/instructions.js";
import { relationSheetAliases } from "./header-aliases.js";

/** Layout of a file: ours, or that of “Domain Arsitektur … - AS IS” (`formats/sia/`). */
export type Layout = "own" | "sia";

const gathered = gatheredSheet(metamodel.kinds);

const layouts: Record<Layout, readonly FormSheet[]> = {
  own: [...sheets, ...(gathered ? [gathered] : [])],
  sia: siaSheets,
};

/** Names of the layouts in commands and URLs. */
export const layoutNames: readonly string[] = Object.keys(layouts);

/** Sheet found for a name. NOT_FOR_DATA: a sheet of ours without data. Undefined: unknown. */
export type FoundSheet = { sheet: FormSheet; isGuessed: boolean } | "NOT_FOR_DATA" | undefined;

const notForData = [instructionsName, choicesSheetName].map(lettersOf);

/**
 * Finds the sheet by name, in any spelling. Default layout: any. The name of a CSV file may have more words, as in
 * `Layanan DINKES 2026`: then the longest name of a kind, or of the sheet that gathers relations, at its start counts.
 */
export function findSheet(name: string, layout?: Layout): FoundSheet {
  const wanted = lettersOf(name).replace(domainPrefix, "");
  if (notForData.includes(wanted)) return "NOT_FOR_DATA";
  const said = layout ?? (domainPrefix.test(lettersOf(name)) ? "sia" : undefined);
  const candidates = said ? layouts[said] : Object.values(layouts).flat();
  const exact =
    candidates.find(sheet => lettersOf(sheet.name) === wanted) ??
    candidates.find(sheet => otherNamesOf(sheet).some(each => lettersOf(each) === wanted));
  if (exact) return { sheet: exact, isGuessed: false };
  const guessed =
    nearest(name, candidates, each => each.name) ??
    longestStart(wanted, candidates) ??
    onlyBeginning(wanted, candidates);
  return guessed && { sheet: guessed, isGuessed: true };
}

/** Names that a sheet has in older workbooks. */
const otherNamesOf = ({ holds }: FormSheet): readonly string[] =>
  typeof holds === "function" ? definitionOf(holds).otherLabels : (relationSheetAliases[holds?.type ?? ""] ?? []);

const longestStart = (wanted: string, sheets: readonly FormSheet[]): FormSheet | undefined =>
  sheets
    .filter(sheet => holdsElements(sheet) || "gathers" in sheet)
    .flatMap(sheet => [sheet.name, ...otherNamesOf(sheet)].map(name => ({ sheet, start: lettersOf(name) })))
    .filter(({ start }) => wanted.startsWith(start))
    .toSorted((a, b) => b.start.length - a.start.length)[0]?.sheet;

/** Prefix of “Domain Arsitektur Data dan Infor”, where Excel has cut off the rest. */
const domainPrefix = /^domainarsitektur/;

const onlyBeginning = (wanted: string, sheets: readonly FormSheet[]): FormSheet | undefined => {
  const [found, ...others] = sheets.filter(({ name }) => lettersOf(name).startsWith(wanted));
  return others.length === 0 ? found : undefined;
};
