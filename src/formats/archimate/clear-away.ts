import { groupBy } from "../../common/group-by.js";
import { formatRef } from "../../graph/element-ref.js";
import type { Problem } from "../../repository/changes/operation.js";
import type { Operation } from "../../repository/changes/operations.js";
import { inIndonesian } from "../in-indonesian.js";
import { countedByKind, refuseLittle, tellRemoved } from "../replacing.js";
import { meaningOf } from "./archimate-types.js";
import type { KeyedModel } from "./keyed-model.js";
import type { Known, KnownElement } from "./read-known.js";
import { doubtSource, type Release } from "./release.js";

/** Number of relations that may be missing from a release without suspicion; those of missing elements do not count. */
const fewRelations = 10;

/**
 * Compares the file with the earlier release of its source. With `replace` removes what the file lacks; otherwise
 * warns.
 */
export function clearAway(
  keyed: KeyedModel,
  known: Known,
  release: Release,
): { operations: Operation[]; problems: Problem[] } {
  const { file, replace } = release;
  const compared = compare(keyed, known, release.source);
  const path = [file];
  const moved = movedKeys(compared.gone, keyed.elements, known).map(([from, to]) => ({
    severity: "WARNING" as const,
    rule: "KEY_MOVED",
    path: [file, to.line],
    message: `${file}, baris ${to.line}: ${formatRef(from)} "${from.name}" kini tampaknya berkunci "${to.key}", bukan "${from.externalId}"; ubah ID luarnya bila memang sama.`,
  }));
  const doubts = [...doubtSource(keyed, compared, release), ...moved];
  if (!replace) return { operations: [], problems: [...doubts, ...keptOf(file, compared)] };
  const problems = [...doubts, ...refuseLosses(compared, release), ...tellRemoved(removedIn(compared, release), path)];
  return { operations: removalsOf(compared, path), problems };
}

/** Stored elements and relations of a source, and those of them that are missing from the file. */
interface Compared {
  stored: KnownElement[];
  gone: KnownElement[];
  relations: Known["relations"];
  unrelated: Known["relations"];
}

function compare({ elements, relationships }: KeyedModel, known: Known, source: string): Compared {
  const [elementKeys, relationKeys] = [elements, relationships].map(
    all => new Set(all.filter(({ keyedIn }) => keyedIn === source).map(({ key }) => key)),
  ) as [Set<string>, Set<string>];
  const there = new Set([...elementKeys].map(key => known.elements.get(key)?.id));
  const stored = [...known.elements.values()].filter(({ isFormer }) => !isFormer);
  const unrelated = new Map([...known.relations].filter(([key]) => !relationKeys.has(key)));
  return { stored, gone: stored.filter(({ id }) => !there.has(id)), relations: known.relations, unrelated };
}

const removalsOf = ({ gone, unrelated }: Compared, path: Problem["path"]): Operation[] => [
  ...[...unrelated.values()].map(({ id }): Operation => ({ action: "unrelate", relation: id, path })),
  ...gone.map(({ id }): Operation => ({ action: "delete", element: id, path })),
];

/** Relations of missing elements are not counted: their loss follows from that of the elements. */
function refuseLosses({ stored, gone, relations, unrelated }: Compared, release: Release): Problem[] {
  const path = [release.file];
  const goneIds = new Set(gone.map(({ id }) => id));
  const [among, lost] = [relations, unrelated].map(
    all => [...all.values()].filter(({ from, to }) => !goneIds.has(from.id) && !goneIds.has(to.id)).length,
  ) as [number, number];
  const of = `yang tersimpan dari sumber "${release.source}"`;
  return [
    { what: `elemen ${of}`, stored: stored.length, found: stored.length - gone.length },
    { what: `hubungan ${of}`, stored: among, found: among - lost, fewest: fewRelations },
  ].flatMap(each => refuseLittle(each, release, path));
}

const removedIn = ({ gone, unrelated }: Compared, { source }: Release): string[] => {
  const relations = unrelated.size > 0 ? [`${inIndonesian(unrelated.size)} hubungan`] : [];
  const elements = gone.length > 0 ? [countedByKind(gone)] : [];
  const removed = [...elements, ...relations];
  return removed.map((each, index) => (index === removed.length - 1 ? `${each} dari sumber "${source}"` : each));
};

/** Pairs a missing element with a new one of the same kind and name, where there is exactly one of each. */
function movedKeys(gone: KnownElement[], elements: KeyedModel["elements"], known: Known) {
  const fresh = elements.filter(({ key, own }) => !own && !known.elements.has(key));
  const freshByName = groupBy(fresh, ({ type, names }) => likeness(meaningOf(type).kind.name, names[0]?.text));
  return [...groupBy(gone, ({ kind, name }) => likeness(kind, name))].flatMap(([text, [from, ...more]]) => {
    const [to, ...others] = freshByName.get(text) ?? [];
    return to && more.length + others.length === 0 ? [[from!, to] as const] : [];
  });
}

const likeness = (kind: string, name = "") => `${kind} ${name}`;

function keptOf(file: string, { gone, unrelated }: Compared): Problem[] {
  if (gone.length + unrelated.size === 0) return [];
  const named = gone.slice(0, 5).map(formatRef as (each: KnownElement) => string);
  const examples = named.length ? ` (${named.join(", ")}${gone.length > named.length ? ", …" : ""})` : "";
  const message = `${file}: ${gone.length} elemen${examples} dan ${unrelated.size} hubungan dari rilis sebelumnya tidak ada lagi dalam berkas dan tetap disimpan; dengan --replace dihapus.`;
  return [{ severity: "WARNING", rule: "NOT_IN_FILE", path: [file], message }];
}
