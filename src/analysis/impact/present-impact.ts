import { definitionOf } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import { formatRef } from "../../repository/element-ref.js";
import { decodeCursor, encodeCursor } from "../../repository/reading/order.js";
import { RepositoryError } from "../../repository/repository-error.js";
import type { Impact, ImpactCount } from "./impact-types.js";
import type { Reached, Walk } from "./walk.js";

/** A page of what a walk reached, and counts of all of it. `kinds` chooses what is listed, never what was walked. */
export function presentImpact(
  { reached, cutoff }: Walk,
  { kinds, first, after }: { kinds?: string[]; first: number; after?: string },
): Impact {
  const listed = kinds?.length ? reached.filter(({ kind }) => kinds.includes(kind)) : reached;
  const start = after ? offsetOf(after) : 0;
  const page = listed.slice(start, start + first);
  return {
    nodes: page as never,
    pageInfo: {
      hasNextPage: start + page.length < listed.length,
      hasPreviousPage: start > 0,
      startCursor: page.length ? encodeCursor([start]) : undefined,
      endCursor: page.length ? encodeCursor([start + page.length]) : undefined,
    },
    total: listed.length,
    byKind: countBy(listed, ({ kind }) => ({ value: kind, label: definitionOf(metamodel.kind(kind)).label })),
    byOpd: countBy(listed, opdOf),
    byDistance: countBy(listed, ({ distance }) => ({ value: String(distance), label: `${distance} langkah` })),
    isPartial: cutoff !== null,
    cutoff,
  };
}

/** Where a page begins: a walk is made anew for each page, so its rows have no key but their place. */
function offsetOf(cursor: string): number {
  const [offset] = decodeCursor(cursor, 1) as [number];
  if (Number.isSafeInteger(offset) && offset >= 0) return offset;
  throw new RepositoryError("BAD_USER_INPUT", "The cursor `after` is not from this walk.");
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
