import type { Kind } from "../../../metamodel/define/index.js";
import { elementsIn } from "../cell-text.js";
import { headerOf } from "../column.js";
import { isNational } from "../national-levels.js";
import type { FilledRow, NamedCell, NamedInCell } from "./filled-row.js";
import type { Findings } from "./findings.js";
import type { Names } from "./names.js";
import { endKindOf } from "./row-kinds.js";
import { waysToPart } from "./ways-to-part.js";

/** Splits each entry of a cell into one per element; refuses several where only one is allowed. */
export function settleEntries(rows: readonly FilledRow[], names: Names, findings: Findings) {
  // Rows with the same text share a cell object, which is split once.
  const settled = new Set<NamedCell>();
  for (const row of rows) {
    for (const cell of row.elements) {
      if (!settled.has(cell)) cell.named = cell.named.flatMap(each => entriesOf(cell.holds.kind, each, names));
      settled.add(cell);
    }
    for (const { kind, named, title } of singlesOf(row))
      if (entriesOf(kind, named, names).length > 1)
        findings.refuse("TOO_MANY", row.place, title, "Sel ini hanya boleh menyebut satu elemen.");
  }
}

/** Returns the entries that must name a single element: ends of a relation, and national levels of a taxonomy. */
function singlesOf(row: FilledRow): { kind: Kind; named: NamedInCell; title: string }[] {
  const ends = (["from", "to"] as const).flatMap(end => {
    const [kind, named] = [endKindOf(row, end), row.ends[end]];
    const title = headerOf(row.sheet, end) ?? end;
    return kind && named ? [{ kind, named, title }] : [];
  });
  const national = row.levels.filter(isNational);
  return [...ends, ...national.map(named => ({ kind: named.holds.kind, named, title: named.title }))];
}

/** Returns the entry itself if it names one element; otherwise its lines, or its parts if each names one. */
function entriesOf(kind: Kind, named: NamedInCell, names: Names): NamedInCell[] {
  const isOne = (each: NamedInCell) => ["CERTAIN", "READ"].includes(names.read(kind, each).sure);
  if (isOne(named)) return [named];
  if (named.lines) return named.lines.flatMap(line => entriesOf(kind, line, names));
  const ways = waysToPart(named.text).map(parts => parts.flatMap(elementsIn));
  return ways.find(parts => parts.every(isOne)) ?? codesOnly(kind, named, names) ?? [named];
}

/** Splits at blanks if all parts are codes: `PB-003 PB-004`, `PB-003 2. PB-004`. */
function codesOnly(kind: Kind, { text }: NamedInCell, names: Names): NamedInCell[] | undefined {
  const parts = text.split(/\s+(?:\(?\d{1,2}[.)]\s+)?/).flatMap(elementsIn);
  return parts.length > 1 && parts.every(part => names.read(kind, part).sure === "CERTAIN") ? parts : undefined;
}
