import { definitionOf } from "../../../metamodel/define/index.js";
import { identityKey, identityOf } from "../../../repository/changes/identity.js";
import { headerOf } from "../column.js";
import type { FilledRow } from "./filled-row.js";
import type { Findings } from "./findings.js";
import type { Known } from "./known.js";
import { codeKey } from "./name-key.js";
import type { Names } from "./names.js";
import { kindOf } from "./row-kinds.js";

/** Returns the rows with the required data: elements with a code, relations with both ends. */
export const wholeRows = (rows: readonly FilledRow[], findings: Findings): FilledRow[] =>
  rows.filter(row => saysAnything(row) && isWhole(row, findings));

/** A row of placeholders only counts as empty. */
function saysAnything({ sheet, properties, elements, levels, ends, unread }: FilledRow): boolean {
  const said = Object.keys(properties).filter(name => name !== sheet.only?.property);
  return [said, elements, levels, Object.keys(ends), unread].some(({ length }) => length > 0);
}

/** Returns one row per element; codes of new elements that differ only in spelling count as equal. */
export function uniqueRows(
  rows: readonly FilledRow[],
  { known }: Pick<Names, "known">,
  findings: Findings,
): FilledRow[] {
  const first = new Map<string, FilledRow>();
  return rows.filter(row => isFirst(row, known, first, findings));
}

/** Checks the required cells; of elements only the code, because a stored element has the others. */
function isWhole(row: FilledRow, findings: Findings): boolean {
  const missing = row.empty.filter(
    ({ column }) => column.need === "REQUIRED" && (!kindOf(row) || column.name === "code"),
  );
  for (const { title } of missing) findings.refuse("REQUIRED_MISSING", row.place, title, `${title} wajib diisi.`);
  if (kindOf(row)) return row.properties.code !== undefined;
  return row.ends.from !== undefined && row.ends.to !== undefined;
}

function isFirst(row: FilledRow, known: Known, first: Map<string, FilledRow>, findings: Findings): boolean {
  const kind = kindOf(row);
  const { code } = row.properties;
  const spelling = kind && known.find(kind, code) ? code : codeKey(code ?? "");
  const identity = kind && identityOf(kind, { ...row.properties, code: spelling });
  if (!kind || !identity) return true;
  const key = identityKey(kind, identity);
  const twin = first.get(key);
  if (!twin) first.set(key, row);
  else {
    const { sheet, row: number } = twin.place;
    const message = `${definitionOf(kind).label} dengan kode “${row.properties.code}” sudah ada di lembar ${sheet} baris ${number}.`;
    findings.refuse("DUPLICATE_IN_FILE", row.place, headerOf(row.sheet, "code"), message);
  }
  return !twin;
}
