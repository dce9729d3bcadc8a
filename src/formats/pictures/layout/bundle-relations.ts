import { get } from "../../../common/present.js";
import type { DrawnRelation } from "../drawing.js";

/** Relation between an element in one column (`near`) and one in a later column (`far`), with its ports at both. */
export interface Strand {
  relation: DrawnRelation;
  near: string;
  far: string;
  nearPort: string;
  farPort: string;
  /** End at which it is bundled with others of the same label. */
  tiedAt: "near" | "far";
}

/**
 * Bundles relations of the same label at one end, at their source or their target, whichever bundle is larger. A line
 * bundled at both ends would show relations that do not exist.
 */
export function bundleRelations(relations: readonly DrawnRelation[], columns: ReadonlyMap<string, number>): Strand[] {
  const laid = relations.map(relation => ({ relation, ...endsOf(relation, columns) }));
  const sizes = new Map<string, number>();
  for (const key of laid.flatMap(({ out, into }) => [out, into])) sizes.set(key, (sizes.get(key) ?? 0) + 1);
  return laid.map(({ relation, near, far, out, into }, index) =>
    get(sizes, out) >= get(sizes, into)
      ? { relation, near, far, nearPort: out, farPort: `${index} in`, tiedAt: "near" }
      : { relation, near, far, nearPort: `${index} out`, farPort: into, tiedAt: "far" },
  );
}

function endsOf(relation: DrawnRelation, columns: ReadonlyMap<string, number>) {
  const { from, to, label } = relation;
  const [near, far] = get(columns, from) < get(columns, to) ? [from, to] : [to, from];
  const way = `${label} ${near === from ? "onwards" : "backwards"}`;
  return { near, far, out: `${near} out ${way}`, into: `${far} in ${way}` };
}
