import type { Context } from "../../repository/context.js";
import { groupBy } from "../../repository/group-by.js";
import { walkNodesEach } from "../../repository/limits.js";
import { groupNeeds, type Member } from "../severity/group-needs.js";
import { type Need, type Needy, needOf } from "../severity/need.js";
import { type SeverityName, spreadTrouble, type Trouble } from "../severity/spread-trouble.js";
import { type Bounds, compileWalks, reachInOverlay } from "./compile-walks.js";
import { checkOptions, type WalkOptions, wholeReach } from "./walk-options.js";

/** An element that the walk reached. */
export interface Reached extends Needy {
  id: string;
  responsible: string | null;
  opd: { kind: string; code: string; name: string } | null;
  /** Relations between it and the nearest start. */
  distance: number;
  /** Neighbours one step further, whether the walk went there or not. */
  ahead: string[];
  audience: string[] | null;
}

/** The same as the statement gives it: needs as lists, and the number of the walk. */
type WalkedRow = Omit<Reached, "needs"> & { walk: number; needs: unknown[][] };

export interface Judged extends Reached {
  /** Null where the walk was not to judge. */
  severity: SeverityName | null;
}

/** What the rest of the walk tells of an element. */
export interface Explanation {
  /** What it needs (of a walk along the arrows: what needs it) one step nearer to a start, in the order of the walk. */
  via: Need[];
  because: (Member & { severity: SeverityName })[];
  unexpanded: number;
}

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
  const reached = rows.slice(0, most).map(row => ({ ...row, needs: row.needs.map(needOf) }));
  const within = reached.filter(({ distance }) => distance <= depth);
  const isCutByNodes = rows.length > most && rows[most]!.distance <= depth;
  const cutoff = isCutByNodes ? "MAX_NODES" : rows.length > within.length ? "MAX_DEPTH" : null;
  const troubles = options.withSeverity ? judge(reached, starts, options) : undefined;
  const listed = within.map(each => ({ ...each, severity: troubles ? severityIn(troubles, each) : null }));
  return { starts, options, listed, explain: explainer(within, { reached, starts, options, troubles }), cutoff };
}

function judge(reached: Reached[], starts: string[], options: WalkOptions): Map<string, Trouble> {
  const held = new Set(reached.filter(each => isHeld(each, options)).map(({ id }) => id));
  const groups = new Map(reached.map(each => [each.id, groupNeeds(each)]));
  return spreadTrouble(starts, groups, id => held.has(id));
}

const severityIn = (troubles: Map<string, Trouble>, { id }: Reached): SeverityName =>
  troubles.get(id)?.severity ?? "TOUCHED";

/** What a walk does not go through holds: it passes no trouble on either. */
const isHeld = ({ id, kind }: Reached, { ignoreAsHops, stopAt }: WalkOptions) =>
  ignoreAsHops.includes(id) || stopAt.includes(kind);

interface Whole {
  reached: Reached[];
  starts: string[];
  options: WalkOptions;
  troubles?: Map<string, Trouble>;
}

function explainer(within: Reached[], { reached, starts, options, troubles = new Map() }: Whole): Walk["explain"] {
  const places = new Map([...starts, ...reached.map(({ id }) => id)].map((id, place) => [id, place]));
  const nearer = new Map([...starts.map((id): [string, number] => [id, 0]), ...distancesThrough(within, options)]);
  const expanded = new Set([...starts, ...within.map(({ id }) => id)]);
  const inOrder = (one: Need, other: Need) => places.get(one.id)! - places.get(other.id)!;
  return ({ id, distance, needs, ahead }) => ({
    via: needs.filter(need => nearer.get(need.id) === distance - 1).sort(inOrder),
    because: (troubles.get(id)?.because ?? [])
      .map(member => ({ ...member, severity: troubles.get(member.need.id)!.severity }))
      .sort((one, other) => inOrder(one.need, other.need)),
    unexpanded: ahead.filter(each => !expanded.has(each)).length,
  });
}

const distancesThrough = (within: Reached[], options: WalkOptions) =>
  within.filter(each => !isHeld(each, options)).map(({ id, distance }): [string, number] => [id, distance]);
