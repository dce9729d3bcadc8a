import type { Context } from "../../repository/context.js";
import { groupBy } from "../../repository/group-by.js";
import { walkNodesEach } from "../../repository/limits.js";
import { groupNeeds } from "../severity/group-needs.js";
import { spreadTrouble, type Trouble } from "../severity/spread-trouble.js";
import { type Bounds, compileWalks, reachInOverlay } from "./compile-walks.js";
import { type Explanation, explainer } from "./explain.js";
import { isHeld, type Judged, reachedIn, type WalkedRow } from "./reached.js";
import { checkOptions, type WalkOptions, wholeReach } from "./walk-options.js";

export interface Walk {
  starts: string[];
  options: WalkOptions;
  listed: Judged[];
  /** Worked out for those that are shown. */
  explain: (judged: Judged) => Explanation;
  cutoff: "MAX_DEPTH" | "MAX_NODES" | null;
}

/**
 * Walks, each from its own starts: everything reachable over relations that carry impact, breadth first with a visited
 * set, all in one statement. One level and one element more than asked for are looked at, so that a cut is known and
 * told. Elements come nearest first, then by code.
 */
export async function walkAll(context: Context, walks: string[][], options: WalkOptions): Promise<Walk[]> {
  checkOptions(options);
  const depth = options.maxDepth ?? wholeReach;
  const bounds = { depth, most: walkNodesEach(walks.length) };
  const walked = { ...bounds, depth: (options.withSeverity ? wholeReach : depth) + 1 };
  const reached = options.plateau === "TO_BE" ? await reachInOverlay(context, walks, options, walked) : undefined;
  const rows = await context.database.read(...compileWalks(context, walks, options, { ...walked, reached }));
  const rowsByWalk = groupBy(rows as WalkedRow[], ({ walk }) => walk);
  return walks.map((starts, index) => tell(rowsByWalk.get(index) ?? [], starts, options, bounds));
}

function tell(rows: WalkedRow[], starts: string[], options: WalkOptions, { depth, most }: Bounds): Walk {
  const all = reachedIn(rows);
  const reached = all.slice(0, most);
  const within = reached.filter(({ distance }) => distance <= depth);
  const isCutByNodes = all.length > most && all[most]!.distance <= depth;
  const cutoff = isCutByNodes ? "MAX_NODES" : all.length > within.length ? "MAX_DEPTH" : null;
  const troubles = options.withSeverity ? judge(reached, starts, options) : undefined;
  const explain = explainer({ reached, within, starts, options, troubles });
  return { starts, options, listed: within, explain, cutoff };
}

/** Notes the severity of each. */
function judge(reached: Judged[], starts: string[], options: WalkOptions): Map<string, Trouble> {
  const held = new Set(reached.filter(each => isHeld(each, options)).map(({ id }) => id));
  const groups = new Map(reached.map(each => [each.id, groupNeeds(each)]));
  const troubles = spreadTrouble(starts, groups, id => held.has(id));
  for (const each of reached) each.severity = troubles.get(each.id)?.severity ?? "TOUCHED";
  return troubles;
}
