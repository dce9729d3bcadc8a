import type { Scope } from "../graph/scope.js";
import type { End } from "../metamodel/define/index.js";
import { compileFilter, type Filter } from "../repository/elements/filter.js";

/** Day and viewer for the Cypher of a rule; `day` is a parameter. */
export interface RuleFrame {
  scope: Scope;
  day: string;
}

/**
 * Condition of a rule on an element. `filter` is a list filter of its kind, as a client would send it; `inLast` and `inNext`
 * count from the day of the question. `cypher` is for conditions that no filter can express.
 */
export type Condition =
  | { filter: Filter | ((day: string) => Filter) }
  | { cypher: (element: string, frame: RuleFrame) => string };

/** Compiles a condition on an as-is element of a kind, or of any kind, in a variable. */
export function compileCondition(condition: Condition, end: End, variable: string, frame: RuleFrame): string {
  if ("cypher" in condition) return condition.cypher(variable, frame);
  const { scope, day } = frame;
  const filter = typeof condition.filter === "function" ? condition.filter(scope.asOf) : condition.filter;
  return compileFilter(filter, end, variable, scope, { day, plateau: "AS_IS" });
}
