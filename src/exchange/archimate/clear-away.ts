import { formatRef } from "../../repository/element-ref.js";
import { groupBy } from "../../repository/group-by.js";
import type { Operation, Problem } from "../../repository/writing/operation.js";
import { meaningOf } from "./archimate-types.js";
import type { KeyedModel } from "./keyed-model.js";
import type { Place } from "./problem-of.js";
import type { Known, KnownElement } from "./read-known.js";

/** What an earlier release of the source had and this one has not: deleted only where this one is to replace it. */
export function clearAway(
  { elements, relationships }: KeyedModel,
  known: Known,
  { file, replace, source }: Place & { replace: boolean; source: string },
): { operations: Operation[]; deleted: string[]; problems: Problem[] } {
  const [elementKeys, relationKeys] = [elements, relationships].map(
    all => new Set(all.filter(({ keyedIn }) => keyedIn === source).map(({ key }) => key)),
  ) as [Set<string>, Set<string>];
  const there = new Set([...elementKeys].map(key => known.elements.get(key)?.id));
  const gone = [...known.elements.values()].filter(({ id, isFormer }) => !isFormer && !there.has(id));
  const unrelated = [...known.relations.values()].filter(({ externalId }) => !relationKeys.has(externalId));
  const path = [file];
  const deletions: Operation[] = gone.map(({ id }) => ({ action: "delete", element: id, path }));
  const removals: Operation[] = unrelated.map(({ id }) => ({ action: "unrelate", relation: id, path }));
  const moved = movedKeys(gone, elements, known).map(([from, to]) => ({
    severity: "WARNING" as const,
    rule: "KEY_MOVED",
    path: [file, to.line],
    message: `${file}, baris ${to.line}: ${formatRef(from)} "${from.name}" kini tampaknya berkunci "${to.key}", bukan "${from.externalId}"; ubah ID luarnya bila memang sama.`,
  }));
  return replace
    ? { operations: [...removals, ...deletions], deleted: gone.map(({ id }) => id), problems: moved }
    : { operations: [], deleted: [], problems: [...moved, ...keptOf(file, gone, unrelated.length)] };
}

/** An element that is gone, and a new one of the same kind and name, where there is but one of each. */
function movedKeys(gone: KnownElement[], elements: KeyedModel["elements"], known: Known) {
  const fresh = elements.filter(({ key, own }) => !own && !known.elements.has(key));
  const freshByName = groupBy(fresh, ({ type, names }) => likeness(meaningOf(type).kind.name, names[0]?.text));
  return [...groupBy(gone, ({ kind, name }) => likeness(kind, name))].flatMap(([text, [from, ...more]]) => {
    const [to, ...others] = freshByName.get(text) ?? [];
    return to && more.length + others.length === 0 ? [[from!, to] as const] : [];
  });
}

const likeness = (kind: string, name = "") => `${kind} ${name}`;

function keptOf(file: string, gone: KnownElement[], relations: number): Problem[] {
  if (gone.length + relations === 0) return [];
  const named = gone.slice(0, 5).map(formatRef as (each: KnownElement) => string);
  const examples = named.length ? ` (${named.join(", ")}${gone.length > named.length ? ", …" : ""})` : "";
  const message = `${file}: ${gone.length} elemen${examples} dan ${relations} relasi dari rilis sebelumnya tidak ada lagi dalam berkas dan tetap disimpan; dengan --replace dihapus.`;
  return [{ severity: "WARNING", rule: "NOT_IN_FILE", path: [file], message }];
}
