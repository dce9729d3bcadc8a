import { keeper } from "../../access/keeper.js";
import { groupBy } from "../../common/group-by.js";
import { walkNodesEach } from "../../common/limits.js";
import { startWalks } from "../../graph/walk.js";
import type { Way } from "../../graph/way.js";
import type { Context } from "../../repository/context.js";
import { apartByShown } from "../hidden-elements.js";
import { SpreadTrouble } from "../severity/spread-trouble.js";
import { compileWalks, wayOf } from "./compile-walks.js";
import { type Explain, explainer } from "./explain.js";
import { graphOfNeeds } from "./graph-of-needs.js";
import { isHeld, type Judged, reachedIn, type WalkedRow } from "./reached.js";
import { checkOptions, type WalkOptions, wholeReach } from "./walk-options.js";

export interface Walk {
  starts: string[];
  options: WalkOptions;
  listed: Judged[];
  /** Reached elements that the viewer may not see. */
  hidden: Judged[];
  /** Explains an element; called only for elements that are shown. */
  explain: Explain;
  cutoff: "MAX_DEPTH" | "MAX_NODES" | null;
}

/**
 * Executes walks, each from its own starts, and returns all elements reachable over the relation types, each once,
 * ordered by distance and then code. As-is all walks are one statement; to-be they take one statement for each level
 * and one more. Reads one level and one element beyond the limits to detect a cutoff. Throws BAD_USER_INPUT for options
 * that contradict each other.
 */
export async function walkAll(context: Context, walks: string[][], options: WalkOptions): Promise<Walk[]> {
  checkOptions(options);
  const depth = options.maxDepth ?? wholeReach;
  const bounds = { depth, most: walkNodesEach(walks.length) };
  const way = wayOf(options, { ...bounds, depth: (options.withSeverity ? wholeReach : depth) + 1 });
  const started = await startWalks({ ...context, viewer: keeper }, walks, way);
  const rows = await context.database.read(...compileWalks(context, started, options, way));
  const rowsByWalk = groupBy(rows as WalkedRow[], ({ walk }) => walk);
  return walks.map((starts, index) => tell(rowsByWalk.get(index) ?? [], starts, options, bounds));
}

function tell(
  rows: WalkedRow[],
  starts: string[],
  options: WalkOptions,
  { depth, most }: Pick<Way, "depth" | "most">,
): Walk {
  const all = reachedIn(rows);
  const reached = all.slice(0, most);
  const within = reached.filter(({ distance }) => distance <= depth);
  const isCutByNodes = all.length > most && all[most]!.distance <= depth;
  const cutoff = isCutByNodes ? "MAX_NODES" : all.length > within.length ? "MAX_DEPTH" : null;
  const places = placesOf(starts, reached);
  const troubles = options.withSeverity ? judge(reached, starts, places, options) : undefined;
  const hiddenIds = new Set(reached.filter(({ isShown }) => !isShown).map(({ id }) => id));
  const explain = explainer({ starts, places, within, hidden: hiddenIds, options, troubles });
  const { shown: listed, hidden } = apartByShown(within);
  return { starts, options, listed, hidden, explain, cutoff };
}

/** Returns the index of each id: first the starts, then the reached elements, the nearest first. */
function placesOf(starts: string[], reached: Judged[]): Map<string, number> {
  const places = new Map<string, number>();
  for (const id of starts) places.set(id, places.size);
  for (const { id } of reached) places.set(id, places.size);
  return places;
}

/** Sets the severity of each reached element. */
function judge(reached: Judged[], starts: string[], places: Map<string, number>, options: WalkOptions): SpreadTrouble {
  const graph = graphOfNeeds(reached, places);
  const first = places.size - reached.length;
  const holds = (place: number) => place >= first && isHeld(reached[place - first]!, options);
  const troubles = new SpreadTrouble(
    graph,
    starts.map(id => places.get(id)!),
    holds,
  );
  for (const [index, each] of reached.entries()) each.severity = troubles.severityOf(first + index);
  return troubles;
}
