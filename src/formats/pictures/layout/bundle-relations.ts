import type { DrawnRelation } from "../drawing.js";

/** A relation between an element in one column (`near`) and one in a later column (`far`), and where it leaves both. */
export interface Strand {
  relation: DrawnRelation;
  near: string;
  far: string;
  nearPort: string;
  farPort: string;
  /** The end at which it is tied together with others of its label. */
  tiedAt: "near" | "far";
}

/**
 * Relations of one label from one element leave it as one line, and so do those into one element: whichever bundle is
 * larger. They are tied at one end only, since a line tied at both would show relations that are none.
 */
export function bundleRelations(relations: readonly DrawnRelation[], columns: ReadonlyMap<string, number>): Strand[] {
  const laid = relations.map(relation => ({ relation, ...endsOf(relation, columns) }));
  const sizes = new Map<string, number>();
  for (const key of laid.flatMap(({ out, into }) => [out, into])) sizes.set(key, (sizes.get(key) ?? 0) + 1);
  return laid.map(({ relation, near, far, out, into }, index) =>
    sizes.get(out)! >= sizes.get(into)!
      ? { relation, near, far, nearPort: out, farPort: `${index} in`, tiedAt: "near" }
      : { relation, near, far, nearPort: `${index} out`, farPort: into, tiedAt: "far" },
  );
}

function endsOf(relation: DrawnRelation, columns: ReadonlyMap<string, number>) {
  const { from, to, label } = relation;
  const [near, far] = columns.get(from)! < columns.get(to)! ? [from, to] : [to, from];
  const way = `${label} ${near === from ? "onwards" : "backwards"}`;
  return { near, far, out: `${near} out ${way}`, into: `${far} in ${way}` };
}
