import type { Context } from "../../repository/context.js";
import { groupBy } from "../../repository/group-by.js";
import { groupNeeds, type Member } from "../severity/group-needs.js";
import type { Need, Needy } from "../severity/need.js";
import { type SeverityName, spreadTrouble, type Trouble } from "../severity/spread-trouble.js";
import { type Bounds, compileWalks } from "./compile-walks.js";
import { checkOptions, mostOf, type WalkOptions, wholeReach } from "./walk-options.js";

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

/** A listed element with what the rest of the walk tells of it. */
export interface Listed extends Reached {
  /** What it needs (of a walk along the arrows: what needs it) one step nearer to a start, in the order of the walk. */
  via: Need[];
  severity: SeverityName | null;
  because: (Member & { severity: SeverityName })[];
  unexpanded: number;
}

export interface Walk {
  listed: Listed[];
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
  const bounds = { depth, most: mostOf(walks.length) };
  const walked = { ...bounds, depth: (options.withSeverity ? wholeReach : depth) + 1 };
  const rows = await context.database.read(...compileWalks(context, walks, options, walked));
  const rowsByWalk = groupBy(rows as (Reached & { walk: number })[], ({ walk }) => walk);
  return walks.map((starts, index) => tell(rowsByWalk.get(index) ?? [], starts, options, bounds));
}

function tell(rows: Reached[], starts: string[], options: WalkOptions, { depth, most }: Bounds): Walk {
  const reached = rows.slice(0, most);
  const within = reached.filter(({ distance }) => distance <= depth);
  const isCutByNodes = rows.length > most && rows[most]!.distance <= depth;
  const cutoff = isCutByNodes ? "MAX_NODES" : rows.length > within.length ? "MAX_DEPTH" : null;
  const troubles = options.withSeverity ? judge(reached, starts, options) : undefined;
  return { listed: describe(within, { reached, starts, options, troubles }), cutoff };
}

function judge(reached: Reached[], starts: string[], options: WalkOptions): Map<string, Trouble> {
  const held = new Set(reached.filter(each => isHeld(each, options)).map(({ id }) => id));
  const groups = new Map(reached.map(each => [each.id, groupNeeds(each)]));
  return spreadTrouble(starts, groups, id => held.has(id));
}

/** What a walk does not go through holds: it passes no trouble on either. */
const isHeld = ({ id, kind }: Reached, { ignoreAsHops, stopAt }: WalkOptions) =>
  ignoreAsHops.includes(id) || stopAt.includes(kind);

interface Whole {
  reached: Reached[];
  starts: string[];
  options: WalkOptions;
  troubles?: Map<string, Trouble>;
}

function describe(within: Reached[], { reached, starts, options, troubles }: Whole): Listed[] {
  const places = new Map([...starts, ...reached.map(({ id }) => id)].map((id, place) => [id, place]));
  const nearer = new Map([...starts.map((id): [string, number] => [id, 0]), ...distancesThrough(within, options)]);
  const expanded = new Set([...starts, ...within.map(({ id }) => id)]);
  const inOrder = (one: Need, other: Need) => places.get(one.id)! - places.get(other.id)!;
  const severityOf = (id: string): SeverityName => troubles?.get(id)?.severity ?? "TOUCHED";
  return within.map(each => ({
    ...each,
    via: each.needs.filter(({ id }) => nearer.get(id) === each.distance - 1).sort(inOrder),
    severity: troubles ? severityOf(each.id) : null,
    because: (troubles?.get(each.id)?.because ?? [])
      .map(member => ({ ...member, severity: severityOf(member.need.id) }))
      .sort((one, other) => inOrder(one.need, other.need)),
    unexpanded: each.ahead.filter(id => !expanded.has(id)).length,
  }));
}

const distancesThrough = (within: Reached[], options: WalkOptions) =>
  within.filter(each => !isHeld(each, options)).map(({ id, distance }): [string, number] => [id, distance]);
