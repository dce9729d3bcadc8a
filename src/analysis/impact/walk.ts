import type { Context } from "../../repository/context.js";
import { groupBy } from "../../repository/group-by.js";
import { limits } from "../../repository/limits.js";
import type { Reading } from "../../repository/reading/element-loader.js";
import type { PlateauName } from "../../repository/reading/plateau.js";
import { RepositoryError } from "../../repository/repository-error.js";
import { type Bounds, compileWalks, reachInOverlay } from "./compile-walks.js";

export type Direction = "IMPACT" | "DEPENDENCIES" | "BOTH";

export interface WalkOptions {
  direction: Direction;
  /** Exactly this many relations far; the whole reach when left out. */
  maxDepth?: number | null;
  relations?: string[] | null;
  /** The day by which relations and elements must be in force. */
  at: string;
  /** Whether to tell by which relations each element was reached. */
  withVia: boolean;
  /** As-is unless said. */
  plateau?: PlateauName;
}

/** An element that the walk reached, nearest first and then by code. */
export interface Reached extends Reading {
  id: string;
  kind: string;
  responsible: string | null;
  opd: { kind: string; code: string; name: string } | null;
  distance: number;
  /** What it needs (of a walk along the arrows: what needs it) that was reached one step before. */
  via: ({ type: string; id: string } & Reading)[];
}

export interface Walk {
  reached: Reached[];
  cutoff: "MAX_DEPTH" | "MAX_NODES" | null;
}

/** Beyond this a chain of the province's architecture has come back to where it began; measured models end by 15. */
const wholeReach = 50;

/**
 * Walks, each from its own starts: everything reachable over relations that carry impact, breadth first with a visited
 * set, all in one statement. One level and one element more than asked for are looked at, so that a cut is known and
 * told.
 */
export async function walkAll(context: Context, walks: string[][], options: WalkOptions): Promise<Walk[]> {
  const { maxDepth } = options;
  if (typeof maxDepth === "number" && (maxDepth < 1 || maxDepth > wholeReach)) {
    throw new RepositoryError("BAD_USER_INPUT", `maxDepth must be between 1 and ${wholeReach}, not ${maxDepth}.`);
  }
  const depth = maxDepth ?? wholeReach;
  const most = Math.min(limits.maxWalkNodes, Math.floor(limits.maxWalkNodesTogether / walks.length));
  const bounds = { depth: depth + 1, most };
  const reached = options.plateau === "TO_BE" ? await reachInOverlay(context, walks, options, bounds) : undefined;
  const rows = await context.database.read(...compileWalks(context, walks, options, { ...bounds, reached }));
  const rowsByWalk = groupBy(rows as { walk: number; reached: Reached }[], ({ walk }) => walk);
  return walks.map((starts, index) =>
    cut(
      (rowsByWalk.get(index) ?? []).map(row => row.reached),
      starts,
      { depth, most },
    ),
  );
}

function cut(rows: Reached[], starts: string[], { depth, most }: Bounds): Walk {
  const within = rows.filter(({ distance }) => distance <= depth);
  const reached = keepNearestVia(within.slice(0, most), starts);
  if (reached.length < within.length) return { reached, cutoff: "MAX_NODES" };
  return { reached, cutoff: rows.length > within.length ? "MAX_DEPTH" : null };
}

/** Of the neighbours of each element, those by which it was reached: one step nearer to a start. */
function keepNearestVia(reached: Reached[], starts: string[]): Reached[] {
  const distances = new Map([
    ...starts.map((id): [string, number] => [id, 0]),
    ...reached.map(({ id, distance }): [string, number] => [id, distance]),
  ]);
  return reached.map(each => ({ ...each, via: each.via.filter(({ id }) => distances.get(id) === each.distance - 1) }));
}
