import type { Network } from "../network.js";
import { typesOf } from "./compile-walks.js";
import type { Judged } from "./reached.js";
import type { Walk } from "./walk.js";

/**
 * Returns the network of a whole walk; `listed` is the selection of its elements. The walk must have been executed with
 * needs.
 */
export function impactNetwork({ listed: all, starts, options, explain, cutoff }: Walk, listed: Judged[]): Network {
  const reached = new Map(all.map(each => [each.id, each]));
  const { direction, at, plateau = "AS_IS" } = options;
  return {
    subject: direction,
    starts,
    listed,
    find: id => reached.get(id),
    nearerTo: id => explain(reached.get(id)!).via.map(step => step.id),
    relationTypes: typesOf(options),
    ways: [],
    at,
    plateau,
    cutoff,
  };
}
