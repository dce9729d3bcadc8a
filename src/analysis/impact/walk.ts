import { metamodel } from "../../metamodel/metamodel.js";
import type { Context } from "../../repository/context.js";
import { groupBy } from "../../repository/group-by.js";
import { limits } from "../../repository/limits.js";
import { knownTypes } from "../../repository/reading/any-relation.js";
import { allOf, Scope } from "../../repository/reading/scope.js";
import { elementValidity, relationValidity, stepValidity } from "../../repository/reading/validity.js";
import { RepositoryError } from "../../repository/repository-error.js";
import { visible } from "../../repository/viewer.js";

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
}

/** An element that the walk reached, nearest first and then by code. */
export interface Reached {
  id: string;
  kind: string;
  responsible: string | null;
  opd: { kind: string; code: string; name: string } | null;
  distance: number;
  /** What it needs (of a walk along the arrows: what needs it) that was reached one step before. */
  via: { type: string; id: string; asOf: string }[];
  asOf: string;
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
  const rows = await context.database.read(...compileWalks(context, walks, options, { depth: depth + 1, most }));
  const rowsByWalk = groupBy(rows as (Reached & { walk: number })[], ({ walk }) => walk);
  return walks.map((starts, index) => cut(rowsByWalk.get(index) ?? [], starts, { depth, most }));
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

interface Bounds {
  depth: number;
  most: number;
}

function compileWalks(
  { viewer, today }: Context,
  walks: string[][],
  options: WalkOptions,
  { depth, most }: Bounds,
): [string, Record<string, unknown>] {
  const scope = new Scope(viewer, today);
  const day = scope.parameter(options.at);
  const types = (options.relations?.length ? knownTypes(options.relations) : metamodel.impactTypes).join("|");
  const { away, back, step } = arrows[options.direction];
  const via = `COLLECT { MATCH (x)${back(`r:${types}`)}(y:Element) WHERE ${relationValidity("r", day)} AND ${visible(viewer, "y")} RETURN {type: type(r), id: y.id, asOf: ${day}} }`;
  // UNWIND with an equality, closed by min(length): Neo4j drops DISTINCT and grouping directly above a pruning walk.
  const cypher = `UNWIND ${scope.parameter(walks.map((starts, index) => ({ index, starts })))} AS walk
    CALL (walk) {
      UNWIND walk.starts AS start
      MATCH p = (:Element {id: start})${away(`:${types}*1..${depth}`)}(x:Element)
      WHERE all(r IN relationships(p) WHERE ${step(day)})
      WITH walk, x, min(length(p)) AS distance WHERE NOT x.id IN walk.starts AND ${visible(viewer, "x")}
      RETURN x, distance ORDER BY distance, x.code, x.id LIMIT ${scope.parameter(most + 1)}
    }
    OPTIONAL MATCH (opd:Element {id: x.responsible}) WHERE ${visible(viewer, "opd")}
    RETURN walk.index AS walk, x.id AS id, x.kind AS kind, x.responsible AS responsible, opd {.kind, .code, .name} AS opd,
      distance, ${day} AS asOf, ${options.withVia ? via : "[]"} AS via
    ORDER BY walk, distance, x.code, x.id`;
  return [cypher, scope.parameters];
}

/** An end of a relation met in either direction: starts are exempt from the day, also when walked back into. */
const endInForce = (end: string, day: string) =>
  `(${end}(r).id IN walk.starts OR ${elementValidity(`${end}(r)`, day)})`;

/** A relation as walked away from a start and back towards it, and when a walk may take it. */
const arrows = {
  IMPACT: {
    away: (r: string) => `<-[${r}]-`,
    back: (r: string) => `-[${r}]->`,
    step: (day: string) => stepValidity("r", "startNode", day),
  },
  DEPENDENCIES: {
    away: (r: string) => `-[${r}]->`,
    back: (r: string) => `<-[${r}]-`,
    step: (day: string) => stepValidity("r", "endNode", day),
  },
  BOTH: {
    away: (r: string) => `-[${r}]-`,
    back: (r: string) => `-[${r}]-`,
    step: (day: string) =>
      allOf([relationValidity("r", day), endInForce("startNode", day), endInForce("endNode", day)]),
  },
} as const;
