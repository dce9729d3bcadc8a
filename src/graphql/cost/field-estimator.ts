import { getNamedType, getNullableType, isIntrospectionType, isLeafType, isListType } from "graphql";
import type { ComplexityEstimator, ComplexityEstimatorArgs } from "graphql-query-complexity";
import { limits } from "../../common/limits.js";
import { filterCost } from "../../repository/elements/filter-cost.js";
import { baseCost, toldCost } from "./base-cost.js";
import type { Degrees } from "./degrees.js";
import { elementNamed, elementsListedBy, holdsElement } from "./element-types.js";
import { expectedRows } from "./expected-rows.js";
import type { Ledger } from "./ledger.js";

const counting = 1;
/** Cost of each facet of a list. */
const faceting = 10;

/**
 * Returns the estimator: a field costs its base, its filter, and for each expected row 1 and the selection of the row.
 * `nodes` and `edges` have no argument `first`: they record the cost of one row, which the field above multiplies.
 */
export function fieldEstimator(degrees: Degrees, ledger: Ledger): ComplexityEstimator {
  return place => {
    const { type, field, node, args } = place;
    const target = getNamedType(field.type);
    if (isIntrospectionType(target)) return 0;
    if (isLeafType(target)) return toldCost(field) ?? (isCount(place) ? counting : 0);
    if (isFacets(place)) return ledger.note(node, faceting * args.by.length);
    const isList = isListType(getNullableType(field.type));
    if (isList && isPartOfAnswer(place)) return ledger.noteRow(node, costOfRow(place, ledger));
    const listed = elementsListedBy(target);
    const beforeRows = baseCost(type, field) + (listed ? filterCost(args.filter, listed) : 0);
    const rows = isList
      ? expectedRows(place, degrees) * costOfRow(place, ledger)
      : costOfOne(place, expectedRows(place, degrees), ledger);
    return ledger.note(node, beforeRows + rows);
  };
}

const isCount = ({ type, field }: ComplexityEstimatorArgs) => field.name === "totalCount" && !!elementsListedBy(type);
const isFacets = ({ type, field }: ComplexityEstimatorArgs) => field.name === "facets" && !!elementsListedBy(type);

/** Returns true for a list within an answer, whose length the field above determines. */
const isPartOfAnswer = ({ type, args }: ComplexityEstimatorArgs) =>
  args.first === undefined && type.name !== "Query" && type.name !== "Mutation" && !elementNamed(type.name);

/** Returns the cost of one element, or of one answer including its lists. */
function costOfOne({ field, node, childComplexity }: ComplexityEstimatorArgs, rows: number, ledger: Ledger): number {
  if (elementNamed(getNamedType(field.type).name)) return 1 + childComplexity;
  return childComplexity + rows * ledger.rowCostBeneath(node);
}

/** Returns the cost of one row of a list: an element, or an object that contains one. */
function costOfRow(place: ComplexityEstimatorArgs, ledger: Ledger): number {
  const target = getNamedType(place.field.type);
  const cost = costOfOne(place, limits.defaultNestedPageSize, ledger);
  const isRow = holdsElement(target) || ["nodes", "edges"].includes(place.field.name);
  return isRow ? Math.max(cost, 1) : cost;
}
