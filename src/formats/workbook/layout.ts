import { groupBy } from "../../common/group-by.js";
import { definitionOf, Element, type Kind, type Relation, twinIn } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import type { KindSheet, RelationsHeld, Sheet } from "./column.js";
import { capitalised, kindSheet } from "./kind-sheet.js";
import { relationSheet } from "./relation-sheet.js";

function layOut(): Sheet[] {
  const kinds = metamodel.kinds.map(kindSheet);
  const groups = [...groupBy([...metamodel.relations], readsAs).values()].map(toHeld);
  const names = groups.map(({ relations }) => capitalised(relations[0]!.labels[0]));
  const relations = groups.map((held, index) => relationSheet(held, nameOf(held, names[index]!, names)));
  return refuseTwinSheets([...kinds, ...relations]);
}

/** The same sheets, if their names and the headers of each differ. Throws otherwise, naming the twin. */
export function refuseTwinSheets<T extends Sheet>(all: T[]): T[] {
  for (const sheet of all) refuseTwinHeaders(sheet);
  refuseTwins(
    "workbook sheet",
    all.map(({ name }) => name),
  );
  return all;
}

const readsAs = ({ type, labels }: Relation) => `${type} ${labels[0]}`;

const toHeld = (relations: Relation[]): RelationsHeld => ({ type: relations[0]!.type, relations });

/** Two types may read the same; then the kind that they start from tells them apart. */
function nameOf({ relations }: RelationsHeld, name: string, names: readonly string[]): string {
  const [{ source }] = relations as [Relation];
  const isTaken = names.filter(each => each === name).length > 1;
  return (isTaken && source !== Element ? `${name} (${definitionOf(source).label})` : name)
    .slice(0, longestName)
    .trim();
}

/** Excel's own limit. */
const longestName = 31;

const refuseTwinHeaders = ({ name, columns }: Sheet) =>
  refuseTwins(
    `column of the sheet ${name}`,
    columns.map(({ header }) => header),
  );

/** People tell names apart by more than capitals, and so does Excel. */
function refuseTwins(what: string, names: string[]): void {
  const twin = twinIn(names, name => name.toLowerCase());
  if (twin) throw new Error(`The ${what} ${twin} is there twice`);
}

/**
 * The sheets of a workbook, derived from the metamodel: one a kind, then one for relations that read the same. Nothing
 * stands in two places, so that importing what was exported changes nothing:
 *
 * - A relation stands in a cell of its kind's sheet when that sheet has a column for it and there is nothing to say of it
 *   but that it is: no dates, note, own properties; provenance and source none, or those of the row. Read from a cell, it
 *   is there or is made, and nothing is said of one that is there.
 * - All others stand in the sheet of their type, with all that is said of them.
 *
 * Headers carry a mark where a cell is needed (`markedHeader`). How texts stand in cells, and how what looks like a formula
 * is told apart: `cell-text.ts`, both ways; what XML cannot hold: `xlsx/xml-text.ts`, both ways. Days are cells of days in
 * XLSX, as far as Excel has them (from March 1900), else `2026-12-31`; whole numbers of more than 15 digits are text.
 */
export const sheets: readonly Sheet[] = layOut();

/** The sheet that holds a kind; throws where none does. */
export const sheetOf = (kind: Kind): KindSheet => sheets.find(({ holds }) => holds === kind) as KindSheet;
