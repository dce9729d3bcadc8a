import { endingOf, type Period, relationPattern } from "../../graph/relation-pattern.js";
import type { Scope } from "../../graph/scope.js";
import type { RelationField } from "../../metamodel/define/index.js";

/** Compiles the clauses that bind `node` to each element, once, that a relation field of a bound element shows. */
export function endsOf(field: RelationField, from: string, scope: Scope, period: Period) {
  const { pattern, node, condition } = relationPattern(field, from, scope, period);
  return { node, match: `MATCH ${pattern} WHERE ${condition} WITH DISTINCT ${node}${endingOf(field, node, period)}` };
}
