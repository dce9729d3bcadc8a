import type { BoundsOfList, KnownCounts } from "../../contract/most-rows.js";
import { singularOf } from "../../metamodel/define/index.js";
import { comparable, usuallyCompared } from "./comparable-kinds.js";
import { reasonOfTypes } from "./shared-items.js";

/** Maximum number of reasons that list something; a similar name lists nothing. */
export const reasonsWithItems = 4;

const types = Object.keys(reasonOfTypes);
const sortsOfItems = new Set(Object.values(reasonOfTypes)).size;
/** Factor for the uneven distribution of items, as for relations. */
const unevenness = 4;

/** Returns the expected maximum number of items that one reason lists: four times the mean per element and sort. */
export function expectedItems(counts: KnownCounts): number {
  const elements = comparable.reduce((sum, kind) => sum + counts.elements(kind), 0);
  const items = counts.relations(types);
  return Number.isFinite(items) ? (unevenness * items) / sortsOfItems / Math.max(elements, 1) : items;
}

/**
 * Returns the bounds of `overlaps`. A pair has two elements. A cluster has an item that no other cluster has, and at
 * least two relations lead to that item.
 */
export const boundsOfOverlaps: BoundsOfList = (counts, { kinds, grouping }) => {
  if (grouping === "CLUSTERS") return { rows: counts.relations(types) / 2 };
  const pairs = elementsOf(counts, kinds).reduce((sum, elements) => sum + (elements * (elements - 1)) / 2, 0);
  return { rows: pairs, within: { elements: 2 } };
};

/** Returns the bounds of `similar`: one row for each element. */
export const boundsOfSimilar: BoundsOfList = (counts, { kinds }) => ({
  rows: elementsOf(counts, kinds).reduce((sum, elements) => sum + elements, 0),
});

/** Returns the number of elements of each chosen kind. A kind that cannot be compared is refused later, by the question. */
function elementsOf(counts: KnownCounts, names?: readonly string[] | null): number[] {
  const isChosen = (name: string) => names!.includes(name);
  const kinds = names?.length
    ? comparable.filter(kind => isChosen(kind.name) || isChosen(singularOf(kind)))
    : usuallyCompared;
  return kinds.map(kind => counts.elements(kind));
}
