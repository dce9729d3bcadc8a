import { get } from "../../common/present.js";

interface Visit {
  node: string;
  index: number;
  low: number;
  /** Number of its targets visited. */
  next: number;
  isOpen: boolean;
}

/**
 * Returns the strongly connected components of two or more nodes (Tarjan 1972). Without recursion, because a chain may
 * have 100,000 nodes.
 */
export function strongComponents(targets: Map<string, string[]>): string[][] {
  const visits = new Map<string, Visit>();
  const open: Visit[] = [];
  const components: string[][] = [];
  for (const start of targets.keys()) {
    if (visits.has(start)) continue;
    const way = [enter(start, visits, open)];
    for (let visit = way.at(-1); visit; visit = way.at(-1)) {
      const target = targets.get(visit.node)?.[visit.next++];
      if (target === undefined) leave(way, open, components);
      else if (!visits.has(target)) way.push(enter(target, visits, open));
      else if (get(visits, target).isOpen) visit.low = Math.min(visit.low, get(visits, target).index);
    }
  }
  return components.filter(({ length }) => length > 1);
}

function enter(node: string, visits: Map<string, Visit>, open: Visit[]): Visit {
  const visit = { node, index: visits.size, low: visits.size, next: 0, isOpen: true };
  visits.set(node, visit);
  open.push(visit);
  return visit;
}

/** Closes the component of a node whose targets are all visited, if the node was entered first. */
function leave(way: Visit[], open: Visit[], components: string[][]) {
  const visit = way.pop()!;
  const above = way.at(-1);
  if (above) above.low = Math.min(above.low, visit.low);
  if (visit.low < visit.index) return;
  const component = open.splice(open.lastIndexOf(visit));
  for (const each of component) each.isOpen = false;
  components.push(component.map(({ node }) => node));
}
