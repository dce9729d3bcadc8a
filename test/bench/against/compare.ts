import { quantile } from "../quantile.js";

/** Result of one turn of a checkout. CPU: milliseconds of its own process per request. */
export interface Turn {
  perSecond: number;
  cpuMs: number;
}

/** Consecutive turns of both checkouts. */
export interface Pair {
  ours: Turn;
  other: Turn;
}

/** Medians over the pairs. The ratio is ours ÷ other's within each pair; median, minimum and maximum. */
export interface Comparison {
  ours: Turn;
  other: Turn;
  ratio: { median: number; least: number; most: number };
  cpuRatio: number;
}

/** Ratios within a pair cancel noise that lasts longer than a pair. */
export function compare(pairs: readonly Pair[]): Comparison {
  const ratios = pairs.map(({ ours, other }) => ours.perSecond / other.perSecond);
  return {
    ours: medianOf(pairs.map(({ ours }) => ours)),
    other: medianOf(pairs.map(({ other }) => other)),
    ratio: { median: quantile(ratios, 0.5), least: Math.min(...ratios), most: Math.max(...ratios) },
    cpuRatio: quantile(
      pairs.map(({ ours, other }) => ours.cpuMs / other.cpuMs),
      0.5,
    ),
  };
}

const medianOf = (turns: Turn[]): Turn => ({
  perSecond: quantile(
    turns.map(({ perSecond }) => perSecond),
    0.5,
  ),
  cpuMs: quantile(
    turns.map(({ cpuMs }) => cpuMs),
    0.5,
  ),
});
