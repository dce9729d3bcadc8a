import { groupBy } from "../../common/group-by.js";
import { apartBy } from "../hidden-elements.js";
import { StopSpread } from "./stop-spread.js";
import type { Turns } from "./turns.js";
import type { VitalGraph } from "./vital-graph.js";

/** Chain of elements that stop the same services because each stops the next, the first cause first. */
export interface SinglePoint {
  /** Indexes in the graph of those that the viewer may see. */
  elements: number[];
  /** Indexes of the others. */
  hidden: number[];
  /** Number of counted elements that stop with them and that the viewer may see. */
  victims: number;
}

/** Conditions on an index in the graph. */
export interface Judging {
  isCounted: (place: number) => boolean;
  /** True if the viewer may see it. It affects what is shown, not which elements are single points. */
  isShown: (place: number) => boolean;
}

/** One element before chains are folded. */
interface Candidate {
  place: number;
  stopped: number;
  /** Number of counted elements that stop with it, and of those that the viewer may see. */
  counted: number;
  victims: number;
  /** Equal for equal sets of victims. */
  signature: string;
}

/**
 * Returns all elements that stop at least one other counted element, most victims that the viewer may see first, then
 * by index.
 */
export async function rankSinglePoints(graph: VitalGraph, judging: Judging, turns: Turns): Promise<SinglePoint[]> {
  const spread = new StopSpread(graph);
  const candidates: Candidate[] = [];
  for (const place of graph.groupsOf.keys()) {
    await turns.give();
    const candidate = judge(place, spread.from(place), judging);
    if (candidate.counted > 0) candidates.push(candidate);
  }
  const points: SinglePoint[] = [];
  for (const same of groupBy(candidates, ({ signature }) => signature).values()) {
    await turns.give();
    const { victims } = same[0]!;
    for (const chain of foldChains(same, spread)) points.push({ ...apart(chain, judging), victims });
  }
  return points.sort((one, other) => other.victims - one.victims || firstOf(one) - firstOf(other));
}

function apart(chain: number[], { isShown }: Judging): Pick<SinglePoint, "elements" | "hidden"> {
  const { shown, hidden } = apartBy(chain, isShown);
  return { elements: shown, hidden };
}

const firstOf = ({ elements }: SinglePoint) => elements[0] ?? Number.POSITIVE_INFINITY;

function judge(place: number, stopped: number[], { isCounted, isShown }: Judging): Candidate {
  let [counted, victims, first, second] = [0, 0, 0, 0];
  for (const each of stopped) {
    if (!isCounted(each)) continue;
    counted++;
    if (isShown(each)) victims++;
    first ^= scatter(each, 0x9e3779b1);
    second ^= scatter(each, 0x85ebca6b);
  }
  return { place, stopped: stopped.length, counted, victims, signature: `${counted} ${first} ${second}` };
}

/** Hashes an index to 32 bits, so that different sets of indexes hardly ever have equal XORs of two hashes. */
function scatter(place: number, multiplier: number): number {
  let bits = Math.imul(place + 1, multiplier);
  bits = Math.imul(bits ^ (bits >>> 15), 0x2c1b3c6d);
  bits = Math.imul(bits ^ (bits >>> 12), 0x297a2d39);
  return bits ^ (bits >>> 15);
}

/**
 * Folds candidates with the same victims: if one stops another, both belong to one chain; any other candidate is a
 * chain of its own.
 */
function foldChains(same: Candidate[], spread: StopSpread): number[][] {
  const ordered = [...same].sort((one, other) => other.stopped - one.stopped || one.place - other.place);
  const chains = new Map(ordered.map(({ place }) => [place, [place]]));
  for (const { place } of ordered.length > 1 ? ordered : []) {
    for (const next of spread.from(place)) if (chains.has(next)) join(chains, place, next);
  }
  const places = new Map(ordered.map(({ place }, index) => [place, index]));
  return [...new Set(chains.values())].map(chain => chain.sort((one, other) => places.get(one)! - places.get(other)!));
}

function join(chains: Map<number, number[]>, one: number, other: number) {
  const [to, from] = [chains.get(one)!, chains.get(other)!];
  if (to === from) return;
  for (const place of from) chains.set(place, to);
  to.push(...from);
}
