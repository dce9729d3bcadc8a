import { groupBy } from "../../../common/group-by.js";
import type { Drawing, DrawnElement } from "../drawing.js";

/**
 * Returns the column of each element, by id. Each distance has its own columns, from left to right, as many as its
 * height requires. Related elements are in different columns, so that every arrow crosses columns.
 */
export function assignColumns({ elements, relations }: Drawing): Map<string, number> {
  const most = Math.max(6, Math.ceil(1.9 * Math.sqrt(elements.length)));
  const beside = neighboursOf(relations);
  const columns = new Map<string, number>();
  let first = 0;
  for (const [, band] of [...groupBy(elements, ({ distance }) => distance)].sort(([one], [other]) => one - other)) {
    const filled = fill(band, { first, most: Math.ceil(band.length / Math.ceil(band.length / most)) }, beside, columns);
    first += filled;
  }
  return columns;
}

function fill(
  band: DrawnElement[],
  { first, most }: { first: number; most: number },
  beside: Map<string, Set<string>>,
  columns: Map<string, number>,
): number {
  const sizes: number[] = [];
  for (const { id } of band) {
    const taken = new Set([...(beside.get(id) ?? [])].map(each => columns.get(each)));
    let place = 0;
    while (taken.has(first + place) || (sizes[place] ?? 0) >= most) place++;
    columns.set(id, first + place);
    sizes[place] = (sizes[place] ?? 0) + 1;
  }
  return sizes.length;
}

function neighboursOf(relations: Drawing["relations"]): Map<string, Set<string>> {
  const beside = new Map<string, Set<string>>();
  const note = (one: string, other: string) => beside.set(one, (beside.get(one) ?? new Set()).add(other));
  for (const { from, to } of relations) {
    note(from, to);
    note(to, from);
  }
  return beside;
}
