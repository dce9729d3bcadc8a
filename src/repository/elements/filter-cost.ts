import { entriesSaid } from "../../common/entries-said.js";
import type { End } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import type { Filter } from "./filter.js";

/** Conditions of a filter, at whatever depth. */
interface Conditions {
  relations: number;
  /** Comparisons of properties. */
  comparisons: number;
}

/** A look at what a relation leads to is a subquery for every row that is chosen from. */
const relationCondition = 50;

/** Comparisons of properties that are free. */
const freeComparisons = 50;

/**
 * 50 for every condition on a relation, at whatever depth. Up to 50 comparisons of properties are free; beyond, half the
 * square of their number, as Neo4j plans all comparisons of a filter together: some 250 are too many.
 */
export function filterCost(filter: Filter | null | undefined, end: End): number {
  if (!filter) return 0;
  const { relations, comparisons } = conditionsOf(filter, end);
  return relations * relationCondition + Math.ceil(Math.max(0, comparisons - freeComparisons) ** 2 / 2);
}

/** NOT is a comparison of its own, and so is a filter that says nothing. */
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
