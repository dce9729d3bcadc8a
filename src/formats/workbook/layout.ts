import { type Group, groupBy } from "../../common/group-by.js";
import { definitionOf, Element, type Kind, type Relation, twinIn } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import { holdsElements, type KindSheet, type RelationSheet, type RelationsHeld, type Sheet } from "./column.js";
import { capitalised, kindSheet } from "./kind-sheet.js";
import { relationSheet } from "./relation-sheet.js";

function layOut(): Sheet[] {
  const kinds = metamodel.kinds.map(kindSheet);
  const groups = [...groupBy([...metamodel.relations], readsAs).values()].map(toHeld);
  const names = groups.map(({ relations }) => capitalised(relations[0].labels[0]));
  const relations = groups.map((held, index) => relationSheet(held, nameOf(held, names[index]!, names)));
  return refuseTwinSheets([...kinds, ...relations]);
}

/** Returns the sheets unchanged. Throws if two sheets, or two headers of a sheet, have the same name. */
export function refuseTwinSheets<T extends Sheet>(all: T[]): T[] {
  for (const sheet of all) refuseTwinHeaders(sheet);
  refuseTwins(
    "workbook sheets",
    all.map(({ name }) => name),
  );
  return all;
}

const readsAs = ({ type, labels }: Relation) => `${type} ${labels[0]}`;

const toHeld = (relations: Group<Relation>): RelationsHeld => ({ type: relations[0].type, relations });

/** Adds the source kind to the name if two relation types have the same label. */
function nameOf({ relations }: RelationsHeld, name: string, names: readonly string[]): string {
  const [{ source }] = relations;
  const isTaken = names.filter(each => each === name).length > 1;
  return (isTaken && source !== Element ? `${name} (${definitionOf(source).label})` : name)
    .slice(0, longestName)
    .trim();
}

/** Maximum length of a sheet name in Excel. */
const longestName = 31;

const refuseTwinHeaders = ({ name, columns }: Sheet) =>
  refuseTwins(
    `columns of the sheet "${name}"`,
    columns.map(({ header }) => header),
  );

/** Compares names without regard to case, as Excel does. */
function refuseTwins(what: string, names: string[]): void {
  const twin = twinIn(names, name => name.toLowerCase());
  if (twin) throw new Error(`Two ${what} are named "${twin}". Give one of them another label.`);
}

/**
 * Sheets of a workbook, derived from the metamodel: one per kind, then one per group of relations with the same type
 * and label. No data is in two places, so that importing an export changes nothing:
 *
 * - A relation is in a cell of a kind's sheet if that sheet has a column for it and the relation has no data of its
 * own: no dates, note or own properties; provenance and source are empty or equal to those of the row. On import such a
 * cell creates the relation if it is missing, and never changes an existing one.
 * - All other relations are in the sheet of their type, with all their data.
 *
 * Headers of required and mandatory columns have a mark (`markedHeader`). `cell-text.ts` converts texts and protects
 * lookalikes of formulas, in both directions; `xlsx/xml-text.ts` converts characters that XML cannot hold. Days are
 * date cells in XLSX as far as Excel supports them (from March 1900), otherwise `2026-12-31`; whole numbers of more
 * than 15 digits are text.
 */
export const sheets: readonly Sheet[] = layOut();

/** Sheets of relations, one for each type and label. */
export const relationSheets: readonly RelationSheet[] = sheets.filter(
  (sheet): sheet is RelationSheet => !holdsElements(sheet),
);

/** Returns the sheet of a kind; every kind has one. */
export const sheetOf = (kind: Kind): KindSheet => sheets.find(({ holds }) => holds === kind) as KindSheet;
