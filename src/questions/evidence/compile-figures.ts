import type { Scope } from "../../graph/scope.js";
import { compileCondition } from "../condition.js";
import { matchCounted } from "../counted.js";
import type { FigureRule } from "./rules/rule.js";

/** Names of parameters of a statement about figures. Without `units`: all elements of the province. */
export interface Places {
  scope: Scope;
  day: string;
  units: string | undefined;
  /** Variable before the match that numbers are grouped by, such as the OPD whose `units` these are. Default: none. */
  per?: string;
}

/** Condition under which `x` is invented. */
export const isSample = "coalesce(x.provenance = 'SAMPLE', false)";

const besides = ({ per }: Places) => (per ? `${per}, ` : "");

/** Compiles the match of `x` in the denominator of a figure, of elements that the viewer may see, with `isCounted`. */
export function compileFigure(figure: FigureRule, places: Places): string {
  const { scope, day } = places;
  // Whether an element counts is judged on everything; only elements that the viewer may see are matched.
  const counted = compileCondition(figure.counts, figure.kind, "x", { scope: scope.judged, day });
  return `${compileDenominator(figure, places)} WITH ${besides(places)}x, coalesce(${counted}, false) AS isCounted`;
}

/** Compiles the numbers of a figure (`FigureCount`) with its code; no row for a denominator without elements. */
export function compileNumbers(figure: FigureRule, places: Places): string {
  const numberOf = (condition: string) => `sum(CASE WHEN ${condition} THEN 1 ELSE 0 END)`;
  return `${compileFigure(figure, places)} RETURN ${besides(places)}${places.scope.parameter(figure.code)} AS figure, count(*) AS total,
      ${numberOf("isCounted")} AS count, ${numberOf(isSample)} AS samples, ${numberOf(`isCounted AND ${isSample}`)} AS countedSamples`;
}

/**
 * Compiles the match of `x` in the denominator of a figure. The match ends with WITH, so that Neo4j does not plan it together
 * with the conditions, which would take seconds.
 */
export function compileDenominator({ kind, of }: FigureRule, places: Places): string {
  const { scope, day, units, per } = places;
  const isOf = of ? compileCondition(of, kind, "x", { scope: scope.judged, day }) : "true";
  return `${matchCounted([kind.name], { units, day, per }, scope)} WITH ${besides(places)}x WHERE ${isOf}`;
}
