import type { Network } from "../../questions/network.js";

/**
 * Returns the ids of the elements to draw: the starts, and as many listed elements as fit, the most important first,
 * each with one shortest chain to a start, so that all are connected. `most`: maximum number of elements besides the
 * starts.
 */
export function chooseDrawn(network: Network, most: number): { listed: Set<string>; between: Set<string> } {
  const listed = new Set<string>();
  const drawn = new Set(network.starts);
  const room = network.starts.length + most;
  for (const { id } of network.listed) {
    const way = wayTo(id, network, drawn);
    if (drawn.size + way.length > room) break;
    for (const each of way) drawn.add(each);
    listed.add(id);
  }
  const between = [...drawn].filter(id => !listed.has(id) && !network.starts.includes(id));
  return { listed, between: new Set(between) };
}

/** Returns the elements to draw together with an element, including itself. */
function wayTo(id: string, network: Network, drawn: ReadonlySet<string>): string[] {
  const way: string[] = [];
  let next: string | undefined = id;
  while (next !== undefined && !drawn.has(next)) {
    way.push(next);
    const nearer: string[] = network.find(next) ? network.nearerTo(next) : [];
    next = nearer.find(each => drawn.has(each)) ?? nearer[0];
  }
  return way;
}
