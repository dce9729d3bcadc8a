import { visible } from "../access/viewer.js";
import { groupBy } from "../common/group-by.js";
import { get } from "../common/present.js";
import type { Asker } from "./asker.js";
import { Scope } from "./scope.js";
import { eachLevel, type LevelWalk, layOutStep } from "./walk-levels.js";
import type { Way } from "./way.js";

/** A relation of the to-be architecture, seen from the element `from`, and the element `id` at its other end. */
export interface OverlayStep {
  from: string;
  fromKind: string;
  type: string;
  outgoing: boolean;
  note: string | null;
  id: string;
  kind: string;
}

/** Result of a walk through the to-be architecture: distance by id, nearest first, and all steps that were read. */
export interface OverlayWalk {
  distances: Map<string, number>;
  steps: OverlayStep[];
}

type GoingWalk = OverlayWalk & LevelWalk & { starts: number };

/**
 * Walks through the to-be architecture, each walk from its own starts: one statement for each level of all walks. A path in
 * Cypher cannot continue from a replaced element at its successor, so the levels are joined here.
 */
export async function walkOverlay(
  asker: Asker,
  walks: readonly (readonly string[])[],
  way: Way,
): Promise<OverlayWalk[]> {
  const known = new Map<string, OverlayStep[]>();
  const walked = walks.map(begunFrom);
  await eachLevel(walked, way.depth, async level => {
    const unknown = [...new Set(walked.flatMap(({ frontier }) => frontier))].filter(id => !known.has(id));
    const found = await stepsFrom(asker, unknown, way);
    for (const id of unknown) known.set(id, found.get(id) ?? []);
    for (const walk of walked)
      goOn(
        walk,
        walk.frontier.flatMap(id => get(known, id)),
        level,
        way,
      );
  });
  return walked;
}

const begunFrom = (starts: readonly string[]): GoingWalk => ({
  distances: new Map(starts.map(id => [id, 0])),
  steps: [],
  frontier: starts,
  starts: starts.length,
});

/** Adds the steps of one level, and makes the elements reached for the first time the next frontier. */
function goOn(walk: GoingWalk, steps: OverlayStep[], level: number, { most, stops }: Way) {
  const { distances } = walk;
  walk.steps.push(...steps);
  const reached = steps.filter(({ id }) => {
    const isNew = !distances.has(id);
    if (isNew) distances.set(id, level);
    return isNew;
  });
  const isStop = ({ id, kind }: OverlayStep) => stops?.ids.includes(id) || stops?.kinds.includes(kind);
  // A result beyond the bound is cut anyway, so a further level would be read in vain.
  const isFull = distances.size - walk.starts > most;
  walk.frontier = isFull ? [] : reached.filter(step => !isStop(step)).map(({ id }) => id);
}

/** Reads the relations of some elements in the to-be architecture, by id, in one statement. */
async function stepsFrom(
  { database, viewer, today }: Asker,
  ids: readonly string[],
  way: Way,
): Promise<Map<string, OverlayStep[]>> {
  if (ids.length === 0) return new Map();
  const scope = new Scope(viewer, today);
  const overlay = { ...way, plateau: "TO_BE" } as const;
  const { pattern, relation, node, source, condition } = layOutStep("a", overlay, scope.parameter(way.at), scope);
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
