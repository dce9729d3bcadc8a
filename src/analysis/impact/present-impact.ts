import { definitionOf } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import { formatRef } from "../../repository/element-ref.js";
import { offsetPage } from "../../repository/reading/offset-page.js";
import type { PageInfo } from "../../repository/schema/connection-types.js";
import type { Impact, ImpactCount } from "./impact-types.js";
import type { Reached, Walk } from "./walk.js";

/** A page of what a walk reached, and counts of all of it. `kinds` chooses what is listed, never what was walked. */
export function presentImpact(
  { reached, cutoff }: Walk,
  { kinds, ...page }: { kinds?: string[]; first: number; after?: string },
): Impact {
  const listed = kinds?.length ? reached.filter(({ kind }) => kinds.includes(kind)) : reached;
  return {
    ...(offsetPage(listed, page) as { nodes: never[]; pageInfo: PageInfo }),
    total: listed.length,
    byKind: countBy(listed, ({ kind }) => ({ value: kind, label: definitionOf(metamodel.kind(kind)).label })),
    byOpd: countBy(listed, opdOf),
    byDistance: countBy(listed, ({ distance }) => ({ value: String(distance), label: `${distance} langkah` })),
    isPartial: cutoff !== null,
    cutoff,
  };
}

function opdOf({ responsible, opd }: Reached) {
  if (opd) return { value: formatRef(opd), label: opd.name };
  return responsible
    ? { value: responsible, label: "Di luar pemerintah provinsi" }
    : { value: null, label: "Belum tercatat" };
}

/** Fullest first; equal ones in the order in which they were reached. */
function countBy(
  reached: Reached[],
  bucketOf: (each: Reached) => { value: string | null; label: string },
): ImpactCount[] {
  const counts = new Map<string | null, ImpactCount>();
  for (const each of reached) {
    const bucket = bucketOf(each);
    const count = counts.get(bucket.value) ?? { ...bucket, count: 0 };
    counts.set(bucket.value, { ...count, count: count.count + 1 });
  }
  return [...counts.values()].sort((one, other) => other.count - one.count);
}
