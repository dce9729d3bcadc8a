import { groupNeeds, isVitalAlone, needsStandAlone } from "../severity/group-needs.js";
import { NeedGraph } from "../severity/need-graph.js";
import type { Judged } from "./reached.js";

/** Builds the graph of the needs among the reached elements and the starts. `places` numbers them all, by id. */
export function graphOfNeeds(reached: readonly Judged[], places: ReadonlyMap<string, number>): NeedGraph {
  const graph = new NeedGraph(places.size);
  const first = places.size - reached.length;
  for (const [index, each] of reached.entries()) {
    if (needsStandAlone(each)) addAlone(graph, first + index, each, places);
    else addGroups(graph, first + index, each, places);
  }
  return graph;
}

/** Adds each need as a group of one. Needs outside the walk are skipped: they do not fail, so they have no effect. */
function addAlone(graph: NeedGraph, owner: number, element: Judged, places: ReadonlyMap<string, number>) {
  for (const need of element.needs) {
    const place = places.get(need.id);
    const isVital = place === undefined ? undefined : isVitalAlone(need, element);
    if (isVital !== undefined) graph.join(graph.addGroup(owner, 1, isVital), place!);
  }
}

/** Adds groups of alternatives. A member outside the walk does not fail; it counts in the size of the group only. */
function addGroups(graph: NeedGraph, owner: number, element: Judged, places: ReadonlyMap<string, number>) {
  for (const { members, isVital } of groupNeeds(element)) {
    const group = graph.addGroup(owner, members.length, isVital);
    for (const { need } of members) {
      const place = places.get(need.id);
      if (place !== undefined) graph.join(group, place);
    }
  }
}
