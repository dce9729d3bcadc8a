import { offsetPage } from "../../repository/reading/offset-page.js";
import type { PageInfo } from "../../repository/schema/connection-types.js";
import { bucketOfKind, bucketOfOpd, countBy } from "../element-count.js";
import type { Impact } from "./impact-types.js";
import type { Walk } from "./walk.js";

/** A page of what a walk reached, and counts of all of it. `kinds` chooses what is listed, never what was walked. */
export function presentImpact(
  { reached, cutoff }: Walk,
  { kinds, ...page }: { kinds?: string[]; first: number; after?: string },
): Impact {
  const listed = kinds ? reached.filter(({ kind }) => kinds.includes(kind)) : reached;
  return {
    ...(offsetPage(listed, page) as { nodes: never[]; pageInfo: PageInfo }),
    total: listed.length,
    byKind: countBy(listed, ({ kind }) => bucketOfKind(kind)),
    byOpd: countBy(listed, bucketOfOpd),
    byDistance: countBy(listed, ({ distance }) => ({ value: String(distance), label: `${distance} langkah` })),
    isPartial: cutoff !== null,
    cutoff,
  };
}
