import { entriesSaid } from "../entries-said.js";
import { durationParts } from "./duration.js";
import type { Scope } from "./scope.js";

type Compile = (left: string, value: any, scope: Scope) => string;

const simple =
  (operator: string): Compile =>
  (left, value, scope) =>
    `${left} ${operator} ${scope.parameter(value)}`;

/** How each operator of a filter reads in Cypher; `left` is a property or a count. */
const operators: Record<string, Compile> = {
  eq: simple("="),
  ne: (left, value, scope) => `NOT coalesce(${left} = ${scope.parameter(value)}, false)`,
  in: simple("IN"),
  gt: simple(">"),
  gte: simple(">="),
  lt: simple("<"),
  lte: simple("<="),
  startsWith: simple("STARTS WITH"),
  contains: (left, value, scope) => `toLower(${left}) CONTAINS ${scope.parameter(String(value).toLowerCase())}`,
  exists: (left, value) => `${left} IS ${value ? "NOT " : ""}NULL`,
  has: (left, value, scope) => `${scope.parameter(value)} IN ${left}`,
  hasAny: (left, value, scope) => `any(each IN ${left} WHERE each IN ${scope.parameter(value)})`,
  inLast: (left, value, scope) => {
    const today = scope.parameter(scope.today);
    const duration = scope.parameter(durationParts(value));
    return `(${left} <= ${today} AND ${left} >= toString(date(${today}) - duration(${duration})))`;
  },
  inNext: (left, value, scope) => {
    const today = scope.parameter(scope.today);
    const duration = scope.parameter(durationParts(value));
    return `(${left} >= ${today} AND ${left} <= toString(date(${today}) + duration(${duration})))`;
  },
};

/** `{ gte: 3, lt: 9 }` on a property; a null value of an operator is as good as its absence. */
export function comparison(left: string, filter: Record<string, unknown>, scope: Scope): string {
  const conditions = entriesSaid(filter).map(([operator, value]) => operators[operator]!(left, value, scope));
  return conditions.length ? conditions.join(" AND ") : "true";
}
