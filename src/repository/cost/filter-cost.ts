import type { End } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import { entriesSaid } from "../entries-said.js";
import type { Filter } from "../reading/filter.js";

/** A look at what a relation leads to is a subquery for every row that is chosen from. */
const relationCondition = 50;

/** 50 for every condition on a relation, at whatever depth; comparing properties is free. */
export function filterCost(filter: Filter | null | undefined, end: End): number {
  const costs = entriesSaid(filter).map(([name, value]) => {
    if (name === "AND" || name === "OR") return sum(value.map((part: Filter) => filterCost(part, end)));
    if (name === "NOT") return filterCost(value, end);
    if (name === "within") return relationCondition;
    const field = metamodel.field(end, name);
    return field ? relationFilterCost(value, field.other) : 0;
  });
  return sum(costs);
}

function relationFilterCost(filter: Filter, other: End): number {
  const conditions = entriesSaid(filter).filter(([name]) => name !== "where");
  const beneath = conditions.map(([, value]) => (typeof value === "object" ? filterCost(value, other) : 0));
  return relationCondition * Math.max(conditions.length, 1) + sum(beneath);
}

const sum = (numbers: number[]): number => numbers.reduce((total, each) => total + each, 0);
