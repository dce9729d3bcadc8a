import type { Scope } from "../../graph/scope.js";
import { compileCondition } from "../condition.js";
import { matchCounted } from "../counted.js";
import type { FigureRule } from "./rules/rule.js";

/** Names of parameters of a statement about figures. Without `units`: all elements of the province. */
export interface Places {
  scope: Scope;
  day: string;
  units: string | undefined;
}

/** Compiles the match of `x` in the denominator of a figure, of elements that the viewer may see, with `isCounted`. */
export function compileFigure(figure: FigureRule, places: Places): string {
  const { scope, day } = places;
  // Whether an element counts is judged on everything; only elements that the viewer may see are matched.
  const counted = compileCondition(figure.counts, figure.kind, "x", { scope: scope.judged, day });
  return `${compileDenominator(figure, places)} WITH x, coalesce(${counted}, false) AS isCounted`;
}

/**
 * Compiles the match of `x` in the denominator of a figure. The match ends with WITH, so that Neo4j does not plan it together
 * with the conditions, which would take seconds.
 */
export function compileDenominator({ kind, of }: FigureRule, { scope, day, units }: Places): string {
  const isOf = of ? compileCondition(of, kind, "x", { scope: scope.judged, day }) : "true";
  return `${matchCounted([kind.name], { units, day }, scope)} WITH x WHERE ${isOf}`;
}
