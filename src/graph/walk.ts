import { visible } from "../access/viewer.js";
import type { Asker } from "./asker.js";
import { arrows } from "./relation-pattern.js";
import { allOf, type Scope } from "./scope.js";
import { asIsInForce, relationValidity, stepValidity } from "./validity.js";
import { type OverlayWalk, walkOverlay } from "./walk-overlay.js";
import { isToBe, type Way } from "./way.js";

/** A walk as a parameter of a statement. The Cypher of this file expects it in the variable `walk`. */
export interface StartedWalk {
  index: number;
  starts: readonly string[];
  /** Result of a walk in TO_BE, nearest first: id, distance, type of the last relation. Empty in AS_IS. */
  reached: [id: string, distance: number, type: string | null][];
}

/**
 * Prepares walks for a statement that uses `matchReached`. In AS_IS this reads nothing, because the statement itself walks.
 * In TO_BE it reads one statement for each level, for all walks together, because no pattern of Cypher can walk the overlay.
 */
export async function startWalks(
  asker: Asker,
  walks: readonly (readonly string[])[],
  way: Way,
): Promise<StartedWalk[]> {
  const walked = isToBe(way) ? await walkOverlay(asker, walks, way) : undefined;
  return walks.map((starts, index) => ({ index, starts, reached: reachedBy(walked?.[index], way) }));
}

function reachedBy(walked: OverlayWalk | undefined, { withStarts }: Way): StartedWalk["reached"] {
  if (!walked) return [];
  const firstTypes = new Map(walked.steps.toReversed().map(({ id, type }) => [id, type]));
  return [...walked.distances]
    .filter(([, distance]) => withStarts || distance > 0)
    .map(([id, distance]) => [id, distance, firstTypes.get(id) ?? null]);
}

/**
 * Returns Cypher that binds `x` and `distance` for each visible element that the bound `walk` reaches. It ends with a WHERE,
 * so that AND may follow. `day` is the parameter of `way.at`.
 */
export function matchReached(way: Way, day: string, scope: Scope): string {
  const conditions = [...(way.withStarts ? [] : ["NOT x.id IN walk.starts"]), visible(scope.viewer, "x")];
  return `${walkedBy(way, day, scope)} WHERE ${allOf(conditions)}`;
}

function walkedBy(way: Way, day: string, scope: Scope): string {
  if (isToBe(way))
    return "UNWIND walk.reached AS each MATCH (x:Element {id: each[0]}) WITH walk, x, each[1] AS distance";
  if (way.depth === 0) return "UNWIND walk.starts AS start MATCH (x:Element {id: start}) WITH walk, x, 0 AS distance";
  // UNWIND with an equality, closed by min(length): Neo4j drops DISTINCT and grouping directly above a pruning walk.
  return `UNWIND walk.starts AS start
      MATCH p = (:Element {id: start})${relationsOf(way)}(x:Element)
      WHERE all(r IN relationships(p) WHERE ${mayStep(way, day, scope)})
      WITH walk, x, min(length(p)) AS distance`;
}

const relationsOf = ({ types, direction, depth, withStarts }: Way): string =>
  arrows[direction](`[:${types.join("|")}*${withStarts ? 0 : 1}..${depth}]`);

/** Returns Cypher that binds `type`, the type of the last relation on a shortest way from the one start of `walk` to `x`. */
export function matchLastType(way: Way, day: string, scope: Scope): string {
  if (way.depth === 0) return "WITH *, null AS type";
  if (isToBe(way)) return "WITH *, [each IN walk.reached WHERE each[0] = x.id | each[2]][0] AS type";
  return `MATCH (n:Element {id: walk.starts[0]}) WHERE ${visible(scope.viewer, "n")}
      MATCH s = shortestPath((n)${relationsOf(way)}(x)) WHERE all(r IN relationships(s) WHERE ${mayStep(way, day, scope)})
      WITH *, type(last(relationships(s))) AS type`;
}

/** Returns the condition under which a walk in AS_IS follows the relation `r`. */
function mayStep({ direction, stops }: Way, day: string, scope: Scope): string {
  if (direction === "BOTH")
    return allOf([relationValidity("r", day), endInForce("startNode", day), endInForce("endNode", day)]);
  const [nearer, farther] =
    direction === "OUT" ? (["startNode", "endNode"] as const) : (["endNode", "startNode"] as const);
  return allOf([stepValidity("r", farther, day), mayPass(`${nearer}(r)`, stops, scope)]);
}

/** Condition on an end of `r` without a direction. Starts need not be in force, even if the walk comes back to them. */
const endInForce = (end: string, day: string) => `(${end}(r).id IN walk.starts OR ${asIsInForce(`${end}(r)`, day)})`;

function mayPass(element: string, { ids, kinds }: NonNullable<Way["stops"]> = { ids: [], kinds: [] }, scope: Scope) {
  if (ids.length + kinds.length === 0) return "true";
  const stops = `${element}.id IN ${scope.parameter(ids)} OR ${element}.kind IN ${scope.parameter(kinds)}`;
  return `(${element}.id IN walk.starts OR NOT (${stops}))`;
}
