import type { Kind } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import { columnNamed, type FormSheet, type Sheet } from "./column.js";
import { domainKinds, type Extent } from "./extent.js";
import { gatheredSheet } from "./gathered-sheet.js";
import { relationSheets, sheetOf } from "./layout.js";

/** Returns the sheets of an empty workbook: those of these kinds, and those of relations that start from them. */
export function sheetsWithin({ kinds, isShort }: Extent): FormSheet[] {
  if (!isShort) return [...kindSheets(kinds), ...relationSheets.filter(sheet => startsOf(sheet, kinds).length > 0)];
  const relations = gatheredSheet(kinds, [...kinds, ...domainKinds]);
  return [...kindSheets(kinds), ...(relations ? [relations] : [])];
}

/** Returns the sheets of kinds, in the order of the metamodel. */
export const kindSheets = (kinds: readonly Kind[]): Sheet[] =>
  metamodel.kinds.filter(kind => kinds.includes(kind)).map(sheetOf);

/** Returns those of the kinds from which relations of a sheet may start. */
export const startsOf = (sheet: Sheet, kinds: readonly Kind[]): Kind[] => {
  const holds = columnNamed(sheet, "from")?.holds;
  return holds?.as === "END" ? kinds.filter(kind => holds.kinds.includes(kind)) : [];
};
