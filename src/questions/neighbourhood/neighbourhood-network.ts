import type { Network } from "../network.js";
import {
  followedTypes,
  type Neighbour,
  type Neighbourhood,
  type NeighbourOptions,
  viaShown,
} from "./find-neighbours.js";

/** Returns the network around some starts; `listed` is the selection of the neighbours. */
export function neighbourhoodNetwork(
  { starts, neighbours, isPartial }: Neighbourhood,
  listed: Neighbour[],
  { relations, at, plateau }: Omit<NeighbourOptions, "hops">,
): Network {
  const reached = new Map(neighbours.map(each => [each.id, each]));
  const withoutSeverity = (each: Neighbour) => ({ ...each, severity: null });
  return {
    subject: "NEIGHBOURHOOD",
    starts,
    listed: listed.map(withoutSeverity),
    find: id => (reached.has(id) ? withoutSeverity(reached.get(id)!) : undefined),
    nearerTo: id => viaShown(reached.get(id)!).map(step => step.id),
    relationTypes: followedTypes(relations),
    ways: [],
    at,
    plateau,
    cutoff: isPartial ? "MAX_NODES" : null,
  };
}
