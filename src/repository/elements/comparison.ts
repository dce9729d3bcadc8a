import { entriesSaid } from "../../common/entries-said.js";
import { containsAlike, isCalledOneOf, nameStartsWith } from "../../graph/alike-in.js";
import type { Scope } from "../../graph/scope.js";
import { durationParts } from "./duration.js";

type Compile = (left: string, value: any, scope: Scope) => string;

const simple =
  (operator: string): Compile =>
  (left, value, scope) =>
    `${left} ${operator} ${scope.parameter(value)}`;

/** Cypher of each filter operator; `left` is a property or a count. */
const operators: Record<string, Compile> = {
  eq: simple("="),
  ne: (left, value, scope) => `NOT coalesce(${left} = ${scope.parameter(value)}, false)`,
  in: simple("IN"),
  gt: simple(">"),
  gte: simple(">="),
  lt: simple("<"),
  lte: simple("<="),
  startsWith: simple("STARTS WITH"),
  contains: (left, value, scope) => containsAlike(left, String(value), scope),
  exists: (left, value) => `${left} IS ${value ? "NOT " : ""}NULL`,
  has: (left, value, scope) => `${scope.parameter(value)} IN ${left}`,
  hasAny: (left, value, scope) => `any(each IN ${left} WHERE each IN ${scope.parameter(value)})`,
  inLast: (left, value, scope) => {
    const asOf = scope.parameter(scope.asOf);
    const duration = scope.parameter(durationParts(value));
    return `(${left} <= ${asOf} AND ${left} >= toString(date(${asOf}) - duration(${duration})))`;
  },
  inNext: (left, value, scope) => {
    const asOf = scope.parameter(scope.asOf);
    const duration = scope.parameter(durationParts(value));
    return `(${left} >= ${asOf} AND ${left} <= toString(date(${asOf}) + duration(${duration})))`;
  },
};

/** Operators that work differently on names. */
const namely: Record<string, Compile> = {
  eq: (left, value, scope) => isCalledOneOf(left, [value], scope),
  ne: (left, value, scope) => `NOT coalesce(${isCalledOneOf(left, [value], scope)}, false)`,
  in: isCalledOneOf,
  startsWith: nameStartsWith,
};

/** Compiles comparisons such as `{ gte: 3, lt: 9 }` on a property; null counts as omitted. */
export function comparison(left: string, filter: Record<string, unknown>, scope: Scope): string {
  const conditions = entriesSaid(filter).map(([operator, value]) => operators[operator]!(left, value, scope));
  return conditions.length ? conditions.join(" AND ") : "true";
}

/** Compiles comparisons on the name of an element in a variable, where lookalikes are equal. */
export function nameComparison(variable: string, filter: Record<string, unknown>, scope: Scope): string {
  const conditions = entriesSaid(filter).map(([operator, value]) =>
    (namely[operator] ?? operators[operator]!)(`${variable}.name`, value, scope),
  );
  return conditions.length ? conditions.join(" AND ") : "true";
}
