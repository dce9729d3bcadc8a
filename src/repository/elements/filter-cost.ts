import { entriesSaid } from "../../common/entries-said.js";
import type { End } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import type { Filter } from "./filter.js";
import type { OrderBy } from "./order.js";

/** Number of conditions in a filter, at any depth. */
interface Conditions {
  relations: number;
  /** Number of comparisons of properties. */
  comparisons: number;
}

/** Cost of a condition on a relation, or of a key or dimension by one, which is a subquery per candidate row. */
export const relationCondition = 50;

/** Number of free comparisons of properties. */
const freeComparisons = 50;

/**
 * Returns the cost of a filter: 50 per condition on a relation, at any depth. Comparisons of properties are free up to
 * 50; beyond that, half the square of the excess, because Neo4j plans all comparisons of a filter together and cannot
 * plan more than about 250.
 */
export function filterCost(filter: Filter | null | undefined, end: End): number {
  if (!filter) return 0;
  const { relations, comparisons } = conditionsOf(filter, end);
  return relations * relationCondition + Math.ceil(Math.max(0, comparisons - freeComparisons) ** 2 / 2);
}

/** Returns the cost of an order: 50 per key that counts related elements, which is a subquery per candidate row. */
export const orderCost = (orderBy: readonly OrderBy[] | null | undefined): number =>
  (orderBy ?? []).filter(({ count }) => count).length * relationCondition;

/** NOT and an empty filter each count as a comparison. */
function conditionsOf(filter: Filter, end: End): Conditions {
  const parts = entriesSaid(filter).map(([name, value]) => {
    if (name === "AND" || name === "OR") return total(value.map((part: Filter) => conditionsOf(part, end)));
    if (name === "NOT") return total([comparisons(1), conditionsOf(value, end)]);
    if (name === "within") return { relations: 1, comparisons: 0 };
    const field = metamodel.field(end, name);
    return field ? relationConditions(value, field.other) : comparisons(entriesSaid(value).length);
  });
  return parts.length > 0 ? total(parts) : comparisons(1);
}

function relationConditions({ where, ...filter }: Filter, other: End): Conditions {
  const conditions = entriesSaid(filter);
  const beneath = conditions.map(([name, value]) => {
    if (name === "exists") return comparisons(0);
    return name === "count" ? comparisons(entriesSaid(value).length) : conditionsOf(value, other);
  });
  const ofRelation = entriesSaid(where).map(([, value]) => comparisons(entriesSaid(value).length));
  return total([{ relations: Math.max(conditions.length, 1), comparisons: 0 }, ...beneath, ...ofRelation]);
}

const comparisons = (number: number): Conditions => ({ relations: 0, comparisons: number });

function total(parts: Conditions[]): Conditions {
  const sum = (name: keyof Conditions) => parts.reduce((all, part) => all + part[name], 0);
  return { relations: sum("relations"), comparisons: sum("comparisons") };
}
