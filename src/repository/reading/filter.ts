import { definitionOf, Element, type End, type RelationField } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import { idOf, parseRef } from "../element-ref.js";
import { visible } from "../viewer.js";
import { comparison } from "./comparison.js";
import { compileWhere } from "./relation-condition.js";
import { relationPattern } from "./relation-pattern.js";
import { allOf, type Scope } from "./scope.js";

export type Filter = Record<string, any>;

/**
 * A filter input as a Cypher condition on a variable. Every part is two-valued: an element that lacks a property is
 * false for a comparison and true for its negation, never unknown.
 */
export function compileFilter(filter: Filter, end: End, variable: string, scope: Scope, day: string): string {
  const compile = (part: Filter) => compileFilter(part, end, variable, scope, day);
  const conditions = Object.entries(filter)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => {
      switch (name) {
        case "AND":
          return allOf(value.map(compile));
        case "OR":
          return value.length ? `(${value.map(compile).join(" OR ")})` : "false";
        case "NOT":
          return `NOT coalesce(${compile(value)}, false)`;
        case "within":
          return compileWithin(value, end, variable, scope);
        default: {
          const field = metamodel.field(end, name);
          return field
            ? compileRelationFilter(value, field, variable, scope, day)
            : comparison(`${variable}.${name}`, value, scope);
        }
      }
    });
  return conditions.length ? `(${conditions.join(" AND ")})` : "true";
}

function compileRelationFilter(filter: Filter, field: RelationField, from: string, scope: Scope, day: string): string {
  const conditions: string[] = [];
  const matching = (part: Filter | null, negated = false) => {
    const laidOut = relationPattern(field, from, scope, { day });
    const { pattern, node, condition } = laidOut;
    const where = compileWhere(filter.where, from, laidOut, scope);
    const inner = part ? compileFilter(part, field.other, node, scope, day) : "true";
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

/** The element itself or anything beneath it in the tree of its kind. */
function compileWithin(ref: string, end: End, variable: string, scope: Scope): string {
  const tree = end === Element ? undefined : definitionOf(end).tree;
  const root = scope.once(idOf(parseRef(ref), scope));
  return `EXISTS { MATCH (${variable})-[:${tree}*0..]->(root:Element {id: ${root}}) WHERE ${visible(scope.viewer, "root")} }`;
}
