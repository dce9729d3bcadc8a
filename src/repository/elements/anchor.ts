import { visible } from "../../access/viewer.js";
import { entriesSaid } from "../../common/entries-said.js";
import { labelsOf } from "../../graph/labels.js";
import { type Period, relationPattern } from "../../graph/relation-pattern.js";
import { allOf, type Scope } from "../../graph/scope.js";
import { Element, type End, type RelationField } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import { compileFilter, type Filter } from "./filter.js";
import { compileWhere } from "./relation-condition.js";

/**
 * Path from a filter over nested `some` conditions to elements named by id or code. The cost of starting there depends
 * on their relations; the cost of scanning the kind depends on the whole store.
 */
interface Way {
  /** Part of the filter that the path does not cover. */
  rest: Filter;
  /** Undefined if the filter names the element itself. */
  step?: { field: RelationField; where: Filter | undefined; beneath: Way };
  steps: number;
}

/**
 * Cypher that binds a variable to the distinct candidates of a filter, and the part of the filter that remains to be
 * checked.
 */
export interface Anchored {
  source: string;
  rest: Filter;
}

/**
 * Starts from elements that the filter of a list names; undefined if there are none, or if it names the element itself,
 * which has an index.
 */
export function anchored(
  filter: Filter,
  end: End,
  variable: string,
  scope: Scope,
  period: Period,
): Anchored | undefined {
  const way = wayIn(filter, end);
  if (!way?.step) return undefined;
  const source = `CALL (*) { ${compileWay(way, end, variable, scope, period)} RETURN ${variable} }`;
  return { source, rest: way.rest };
}

/** Returns the shortest path. */
function wayIn(filter: Filter, end: End): Way | undefined {
  if (isNamed(filter, end)) return { rest: filter, steps: 0 };
  const ways = Object.keys(filter).flatMap(name =>
    name === "AND" ? waysInParts(filter, end) : waysOver(filter, name, end),
  );
  return ways.sort((one, other) => one.steps - other.steps)[0];
}

/** Codes have an index per kind only. */
const isNamed = ({ id, code }: Filter, end: End): boolean => isOneOf(id) || (end !== Element && isOneOf(code));

const isOneOf = (comparison: Filter | null | undefined): boolean =>
  typeof comparison?.eq === "string" || Array.isArray(comparison?.in);

const waysInParts = (filter: Filter, end: End): Way[] =>
  ((filter.AND ?? []) as Filter[]).flatMap((part, index, parts) => {
    const way = wayIn(part, end);
    return way ? [{ ...way, rest: { ...filter, AND: parts.with(index, way.rest) } }] : [];
  });

function waysOver(filter: Filter, name: string, end: End): Way[] {
  const field = metamodel.field(end, name);
  const beneath = field && filter[name]?.some && wayIn(filter[name].some, field.other);
  if (!beneath) return [];
  const { some, where, ...others } = filter[name];
  const rest = { ...filter, [name]: entriesSaid(others).length > 0 ? { where, ...others } : undefined };
  return [{ rest, step: { field, where, beneath }, steps: beneath.steps + 1 }];
}

/** Compiles level by level with distinct elements, because a single pattern of all levels would follow every path. */
function compileWay({ rest, step }: Way, end: End, variable: string, scope: Scope, period: Period): string {
  if (!step) {
    const conditions = [visible(scope.viewer, variable), compileFilter(rest, end, variable, scope, period)];
    return `MATCH (${variable}:${labelsOf(end)}) WHERE ${allOf(conditions)}`;
  }
  const { field, where, beneath } = step;
  const laidOut = relationPattern(field, variable, scope, period);
  const inner = compileWay(beneath, field.other, laidOut.node, scope, period);
  const besides = beneath.step ? compileFilter(beneath.rest, field.other, laidOut.node, scope, period) : "true";
  const asked = allOf([laidOut.condition, compileWhere(where, { from: variable, ...laidOut }, scope, period), besides]);
  return `${inner} MATCH ${laidOut.pattern} WHERE ${asked} WITH DISTINCT ${variable}`;
}
