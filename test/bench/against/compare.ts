import { quantile } from "../quantile.js";

/** What was measured of one tree in one turn. CPU in ms of its own process a request. */
export interface Turn {
  perSecond: number;
  cpuMs: number;
}

/** One turn of each tree, right after one another. */
export interface Pair {
  ours: Turn;
  other: Turn;
}

/** Medians over the pairs; the ratio is ours ÷ other's, of each pair and then the median, the least and the most of these. */
export interface Comparison {
  ours: Turn;
  other: Turn;
  ratio: { median: number; least: number; most: number };
  cpuRatio: number;
}

/** Ratios are taken within a pair, as noise that lasts longer than that meets both. */
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
