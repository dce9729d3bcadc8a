import { getNamedType, getNullableType, isIntrospectionType, isLeafType, isListType } from "graphql";
import type { ComplexityEstimator, ComplexityEstimatorArgs } from "graphql-query-complexity";
import { limits } from "../../common/limits.js";
import { filterCost, orderCost } from "../../repository/elements/filter-cost.js";
import { baseCost, toldCost } from "./base-cost.js";
import type { Degrees } from "./degrees.js";
import { elementNamed, elementsListedBy, holdsElement } from "./element-types.js";
import { declaredBounds, declaredCost, expectedRows, rowsOfAll } from "./expected-rows.js";
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
    const { type, field, node, args, childComplexity } = place;
    const target = getNamedType(field.type);
    if (isIntrospectionType(target)) return 0;
    if (isLeafType(target)) return ledger.noteLeaf(node, toldCost(field) ?? (isCount(place) ? counting : 0));
    if (isFacets(place)) return ledger.note(node, faceting * args.by.length);
    const isList = isListType(getNullableType(field.type));
    const declared = declaredBounds(place, degrees);
    if (isList && isPartOfAnswer(place) && !declared) return noteRow(place, ledger);
    const listed = elementsListedBy(target);
    const ofList = listed ? filterCost(args.filter, listed) + orderCost(args.orderBy) : declaredCost(place);
    const beforeRows = baseCost(type, field) + ofList;
    if (isList) return ledger.note(node, beforeRows + expectedRows(place, degrees) * costOfRow(place, ledger));
    if (listed) return noteConnection(place, beforeRows, degrees, ledger);
    if (elementNamed(target.name)) return noteElement(place, beforeRows, ledger);
    const costOfEach = ledger.rowCostBeneath(node) - ledger.savingBeneath(node, declared?.within ?? {});
    return ledger.note(node, beforeRows + childComplexity + expectedRows(place, degrees) * costOfEach);
  };
}

const isCount = ({ type, field }: ComplexityEstimatorArgs) => field.name === "totalCount" && !!elementsListedBy(type);
const isFacets = ({ type, field }: ComplexityEstimatorArgs) => field.name === "facets" && !!elementsListedBy(type);

/** Returns true for a list within an answer, whose length the field above determines. */
const isPartOfAnswer = ({ type, args }: ComplexityEstimatorArgs) =>
  args.first === undefined && type.name !== "Query" && type.name !== "Mutation" && !elementNamed(type.name);

function noteRow(place: ComplexityEstimatorArgs, ledger: Ledger): number {
  const cost = costOfRow(place, ledger);
  const ownCost = elementNamed(getNamedType(place.field.type).name) ? 1 : 0;
  const beneath = ledger.costOfManyBeneath(place.node);
  return ledger.noteRow(place.node, cost, rows => Math.min(rows * cost, rows * ownCost + beneath(rows)));
}

function noteElement({ node, childComplexity }: ComplexityEstimatorArgs, beforeRows: number, ledger: Ledger): number {
  const beneath = ledger.costOfManyBeneath(node);
  // The element at the end of an edge is a different one in each edge of a list of the root.
  const ofMany =
    node.name.value === "node" ? (parents: number) => parents * (beforeRows + 1) + beneath(parents) : undefined;
  return ledger.note(node, beforeRows + 1 + childComplexity, ofMany);
}

/**
 * Notes the cost of a list of the root, whose rows are different elements, or of a relation of one element. Different
 * elements together have no more relations than there are.
 */
function noteConnection(place: ComplexityEstimatorArgs, beforeRows: number, degrees: Degrees, ledger: Ledger): number {
  const { type, node, args, childComplexity } = place;
  const [rows, costOfEach] = [expectedRows(place, degrees), ledger.rowCostBeneath(node)];
  const once = beforeRows + childComplexity;
  if (!elementNamed(type.name)) {
    // In TO_BE a successor repeats the relations of what it replaces.
    const areCounted = args.plateau !== "TO_BE";
    return ledger.note(node, once + (areCounted ? ledger.costOfRowsBeneath(node, rows) : rows * costOfEach));
  }
  const ofAll = rowsOfAll(place, degrees);
  return ledger.note(
    node,
    once + rows * costOfEach,
    parents => parents * once + Math.min(parents * rows, ofAll) * costOfEach,
  );
}

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
