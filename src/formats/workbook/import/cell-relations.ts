import { lastOf } from "../../../common/present.js";
import type { FilledRow, NamedCell } from "./filled-row.js";
import type { Meant } from "./reading.js";
import { kindOf } from "./row-kinds.js";
import { keyOf, type Workbench } from "./workbench.js";

/**
 * Returns the refs of elements in a cell to which the row is not related yet; a cell never changes an existing
 * relation.
 */
export function refsToAdd(row: FilledRow, { holds, named, title }: NamedCell, bench: Workbench): string[] {
  const { names, findings } = bench;
  if (!holds.several && named.length > 1)
    findings.refuse("TOO_MANY", row.place, title, "Sel ini hanya boleh menyebut satu elemen.");
  const own = names.known.find(kindOf(row)!, keyOf(row));
  const refs = named.flatMap(each => {
    const other = names.meant({ kind: holds.kind, named: each, place: row.place, title });
    return !other || isThere(own, other, holds, bench) ? [] : [other.ref];
  });
  return [...new Set(refs)];
}

/** True if the relation of a cell is stored. Also records that the file names it. */
function isThere(
  own: Meant | undefined,
  other: Meant,
  { field: { direction, relation } }: NamedCell["holds"],
  { told, stored }: Workbench,
): boolean {
  if (!own?.id || !other.id) return false;
  const [from, to] = direction === "OUT" ? [own.id, other.id] : [other.id, own.id];
  told?.add(from, relation.type, to);
  const relations = stored.get(own.id)?.relations ?? [];
  return relations.some(each => each.type === relation.type && each.from === from && each.to === to && each.stands);
}

/** Returns the fields and refs by which the level columns of a row classify it, if not stored yet. */
export function classificationsOf(row: FilledRow, bench: Workbench): { field: string; to: string }[] {
  const taxonomies = new Set(row.levels.map(({ holds }) => holds.only!.value));
  return [...taxonomies].flatMap(taxonomy => classificationIn(taxonomy, row, bench));
}

function classificationIn(taxonomy: string, row: FilledRow, bench: Workbench): { field: string; to: string }[] {
  const cells = row.levels.filter(({ holds }) => holds.only!.value === taxonomy);
  const { holds, title } = lastOf(cells);
  const named = row.elements.find(each => each.holds.only?.value === taxonomy)?.named[0];
  const leaf = named && bench.names.element(holds.kind, named);
  const to = bench.levels.classify(row, cells, leaf?.id);
  if (to === undefined) return [];
  const code = to.slice(to.indexOf(":") + 1);
  const isNew = !bench.names.known.find(holds.kind, code);
  const refs = isNew ? [to] : refsToAdd(row, { title, holds, named: [{ code, text: code }] }, bench);
  return refs.filter(ref => !leaf || ref !== to || isNew).map(ref => ({ field: holds.field.name, to: ref }));
}
