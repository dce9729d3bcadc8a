import { visible } from "../access/viewer.js";
import { groupBy } from "../common/group-by.js";
import { Element } from "../metamodel/define/index.js";
import type { Asker } from "./asker.js";
import { layOut } from "./relation-pattern.js";
import { Scope } from "./scope.js";

/** Relation of the to-be architecture seen from `from`, with the element it leads to. */
export interface OverlayStep {
  from: string;
  fromKind: string;
  type: string;
  outgoing: boolean;
  note: string | null;
  id: string;
  kind: string;
}

export interface OverlayRelations {
  types: readonly string[];
  direction: "OUT" | "IN" | "BOTH";
  at: string;
  /** True if the walk stops at the element that the step leads to. */
  isEnd?: (step: OverlayStep) => boolean;
}

/** Result of a walk through the to-be architecture: distance by id, nearest first, and all visited steps. */
export interface OverlayWalk {
  distances: Map<string, number>;
  steps: OverlayStep[];
}

/** Reads the relations of several elements in the to-be architecture, in one statement. */
export async function stepsFrom(
  { database, viewer, today }: Asker,
  ids: readonly string[],
  { types, direction, at }: OverlayRelations,
): Promise<Map<string, OverlayStep[]>> {
  if (ids.length === 0) return new Map();
  const scope = new Scope(viewer, today);
  const period = { day: scope.parameter(at), plateau: "TO_BE" } as const;
  const { pattern, relation, node, source, condition } = layOut(
    { from: "a", types, direction, other: Element, judgesEnd: true },
    scope,
    period,
  );
  const rows = await database.read(
    `${scope.opening}UNWIND ${scope.parameter(ids)} AS id MATCH (a:Element {id: id}) WHERE ${visible(viewer, "a")}
     MATCH ${pattern} WHERE ${condition}
     RETURN a.id AS from, a.kind AS fromKind, type(${relation}) AS type, (${source}) = a AS outgoing,
       ${relation}.note AS note, ${node}.id AS id, ${node}.kind AS kind
     ORDER BY a.code, type, ${node}.code, ${node}.kind, id`,
    scope.parameters,
  );
  return groupBy(rows as OverlayStep[], ({ from }) => from);
}

/**
 * Walks through the to-be architecture breadth first, from several starts at once: one statement per level for all
 * walks. A Cypher path cannot continue from a replaced element to its successor, so the levels are joined here.
 */
export async function walkOverlay(
  asker: Asker,
  walks: readonly (readonly string[])[],
  relations: OverlayRelations,
  { depth, most }: { depth: number; most: number },
): Promise<OverlayWalk[]> {
  const known = new Map<string, OverlayStep[]>();
  const walked = walks.map(starts => ({ distances: new Map(starts.map(id => [id, 0])), steps: [] as OverlayStep[] }));
  let frontiers = walks.map(starts => [...starts]);
  for (let level = 1; level <= depth && frontiers.some(frontier => frontier.length > 0); level++) {
    const unknown = [...new Set(frontiers.flat())].filter(id => !known.has(id));
    const found = await stepsFrom(asker, unknown, relations);
    for (const id of unknown) known.set(id, found.get(id) ?? []);
    frontiers = walked.map((walk, index) => {
      const steps = frontiers[index]!.flatMap(id => known.get(id)!);
      const reached = advance(walk, steps, level).filter(step => !relations.isEnd?.(step));
      // A walk that has found more than its limit stops.
      return walk.distances.size - walks[index]!.length > most ? [] : reached.map(({ id }) => id);
    });
  }
  return walked;
}

/** Returns the steps to elements that the walk had not reached before. */
function advance({ distances, steps: met }: OverlayWalk, steps: OverlayStep[], level: number): OverlayStep[] {
  met.push(...steps);
  return steps.filter(({ id }) => {
    const isNew = !distances.has(id);
    if (isNew) distances.set(id, level);
    return isNew;
  });
}
