import { readable } from "../../access/readable.js";
import { visible } from "../../access/viewer.js";
import { entriesSaid } from "../../common/entries-said.js";
import { longestSuccession } from "../../graph/overlay.js";
import { isPlanned } from "../../graph/plateau.js";
import { type Period, relationPattern } from "../../graph/relation-pattern.js";
import { requiredId } from "../../graph/required-refs.js";
import { allOf, type Scope } from "../../graph/scope.js";
import { definitionOf, Element, type End, type Kind, type RelationField } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import { attributeCondition } from "./attribute-condition.js";
import { comparison, nameComparison } from "./comparison.js";
import { compileWhere } from "./relation-condition.js";

export type Filter = Record<string, any>;

/**
 * Compiles a filter input into a Cypher condition on a variable. Every part is two-valued: for an element without the
 * property a comparison is false and its negation true, never unknown.
 */
export function compileFilter(filter: Filter, end: End, variable: string, scope: Scope, period: Period): string {
  const compile = (part: Filter) => compileFilter(part, end, variable, scope, period);
  const conditions = entriesSaid(filter).map(([name, value]) => {
    switch (name) {
      case "AND":
        return allOf(value.map(compile));
      case "OR":
        return value.length ? `(${value.map(compile).join(" OR ")})` : "false";
      case "NOT":
        return `NOT coalesce(${compile(value)}, false)`;
      case "attributes":
        return attributeCondition(variable, value, scope);
      case "within":
        return compileWithin(value, end, variable, scope, period);
      case "name":
        return nameComparison(variable, value, scope);
      default: {
        const field = metamodel.field(end, name);
        return field
          ? compileRelationFilter(value, field, variable, scope, period)
          : comparison(readable(scope.viewer, variable, name, end), value, scope);
      }
    }
  });
  return conditions.length ? `(${conditions.join(" AND ")})` : "true";
}

function compileRelationFilter(
  filter: Filter,
  field: RelationField,
  from: string,
  scope: Scope,
  { day, plateau }: Period,
): string {
  // `validity` only selects the relations that a list shows; conditions always apply to those in force.
  const period = { day, plateau };
  const conditions: string[] = [];
  const matching = (part: Filter | null, negated = false) => {
    const laidOut = relationPattern(field, from, scope, period);
    const { pattern, node, condition } = laidOut;
    const where = compileWhere(filter.where, { from, ...laidOut }, scope, period);
    const inner = part ? compileFilter(part, field.other, node, scope, period) : "true";
    return `MATCH ${pattern} WHERE ${allOf([condition, where, negated ? `NOT coalesce(${inner}, false)` : inner])}`;
  };
  if (filter.some) conditions.push(`EXISTS { ${matching(filter.some)} }`);
  if (filter.none) conditions.push(`NOT EXISTS { ${matching(filter.none)} }`);
  if (filter.all) conditions.push(`NOT EXISTS { ${matching(filter.all, true)} }`);
  if (typeof filter.exists === "boolean") conditions.push(`${filter.exists ? "" : "NOT "}EXISTS { ${matching(null)} }`);
  if (filter.count) conditions.push(comparison(`COUNT { ${matching(null)} }`, filter.count, scope));
  if (filter.where && conditions.length === 0) conditions.push(`EXISTS { ${matching(null)} }`);
  return allOf(conditions);
}

/**
 * Compiles `within`: the element itself or a descendant in the tree of its kind; in the to-be architecture also their
 * successors.
 */
function compileWithin(ref: string, end: End, variable: string, scope: Scope, { plateau }: Period): string {
  const tree = end === Element ? undefined : definitionOf(end).tree;
  const root = requiredId(ref, end as Kind, scope);
  const isToBe = plateau === "TO_BE" && isPlanned(end);
  const way = isToBe ? `${tree}|${metamodel.supersession}` : tree;
  const named = isToBe
    ? `(root:Element)<-[:${metamodel.supersession}*0..${longestSuccession}]-(:Element {id: ${root}})`
    : `(root:Element {id: ${root}})`;
  return `EXISTS { MATCH (${variable})-[:${way}*0..]->${named} WHERE ${visible(scope.viewer, "root")} }`;
}
