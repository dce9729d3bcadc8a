import { definitionOf } from "../../../metamodel/define/index.js";
import { identityKey, identityOf } from "../../../repository/writing/identity.js";
import type { FilledRow } from "./filled-row.js";
import type { Findings } from "./findings.js";
import { kindOf } from "./row-kinds.js";

/** The rows that can be written: each element once, each with its code, each relation with both ends. */
export function uniqueRows(rows: readonly FilledRow[], findings: Findings): FilledRow[] {
  const first = new Map<string, FilledRow>();
  return rows.filter(row => isWhole(row, findings) && isFirst(row, first, findings));
}

/** What the row cannot do without; of elements only the code, as one that is there keeps the rest. */
function isWhole(row: FilledRow, findings: Findings): boolean {
  const missing = row.empty.filter(
    ({ column }) => column.need === "REQUIRED" && (!kindOf(row) || column.name === "code"),
  );
  for (const { title } of missing) findings.refuse("REQUIRED_MISSING", row.place, title, `${title} wajib diisi.`);
  if (kindOf(row)) return row.properties.code !== undefined;
  return row.ends.from !== undefined && row.ends.to !== undefined;
}

function isFirst(row: FilledRow, first: Map<string, FilledRow>, findings: Findings): boolean {
  const kind = kindOf(row);
  const identity = kind && identityOf(kind, row.properties);
  if (!kind || !identity) return true;
  const key = identityKey(kind, identity);
  const twin = first.get(key);
  if (!twin) first.set(key, row);
  else {
    const { sheet, row: number } = twin.place;
    const message = `${definitionOf(kind).label} dengan kode “${row.properties.code}” sudah ada di lembar ${sheet} baris ${number}.`;
    findings.refuse(
      "DUPLICATE_IN_FILE",
      row.place,
      row.sheet.columns.find(({ name }) => name === "code")?.header,
      message,
    );
  }
  return !twin;
}
