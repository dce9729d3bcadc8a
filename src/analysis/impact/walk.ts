import { metamodel } from "../../metamodel/metamodel.js";
import type { Context } from "../../repository/context.js";
import { limits } from "../../repository/limits.js";
import { knownTypes } from "../../repository/reading/any-relation.js";
import { Scope } from "../../repository/reading/scope.js";
import { relationValidity, stepValidity } from "../../repository/reading/validity.js";
import { RepositoryError } from "../../repository/repository-error.js";
import { visible } from "../../repository/viewer.js";

export type Direction = "IMPACT" | "DEPENDENCIES" | "BOTH";

interface WalkOptions {
  direction: Direction;
  /** Exactly this many relations far; the whole reach when left out. */
  maxDepth?: number;
  relations?: string[];
  at?: string;
}

/** An element that the walk reached, nearest first and then by code. */
export interface Reached {
  id: string;
  kind: string;
  responsible: string | null;
  opd: { kind: string; code: string; name: string } | null;
  distance: number;
  /** What it needs (of a walk along the arrows: what needs it) that was reached one step before. */
  via: { type: string; id: string }[];
}

export interface Walk {
  reached: Reached[];
  cutoff: "MAX_DEPTH" | "MAX_NODES" | null;
}

/** Beyond this a chain of the province's architecture has come back to where it began; measured models end by 15. */
const wholeReach = 50;

/**
 * Everything reachable over relations that carry impact, breadth first with a visited set, in one statement. One level
 * and one element more than asked for are looked at, so that a cut is known and told.
 */
export async function walk(context: Context, ids: string[], options: WalkOptions): Promise<Walk> {
  const { maxDepth } = options;
  if (maxDepth !== undefined && (maxDepth < 1 || maxDepth > wholeReach)) {
    throw new RepositoryError("BAD_USER_INPUT", `maxDepth must be between 1 and ${wholeReach}, not ${maxDepth}.`);
  }
  const depth = maxDepth ?? wholeReach;
  const rows = await context.database.read(...compileWalk(context, ids, options, depth + 1));
  const within = (rows as Reached[]).filter(({ distance }) => distance <= depth);
  const reached = keepNearestVia(within.slice(0, limits.maxWalkNodes), ids);
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

function compileWalk(
  { viewer, today }: Context,
  ids: string[],
  options: WalkOptions,
  depth: number,
): [string, Record<string, unknown>] {
  const scope = new Scope(viewer, today);
  const day = scope.parameter(options.at ?? today);
  const types = (options.relations?.length ? knownTypes(options.relations) : metamodel.impactTypes).join("|");
  const starts = scope.parameter(ids);
  const { away, back, farEnd } = arrows[options.direction];
  // Starts are exempt from the day: only what a relation newly reaches has to be in force.
  const reachedInForce = farEnd ? stepValidity("r", farEnd, day) : relationValidity("r", day);
  // UNWIND with an equality, closed by min(length): Neo4j drops DISTINCT and grouping directly above a pruning walk.
  const cypher = `UNWIND ${starts} AS start
    MATCH p = (:Element {id: start})${away(`:${types}*1..${depth}`)}(x:Element)
    WHERE all(r IN relationships(p) WHERE ${reachedInForce})
    WITH x, min(length(p)) AS distance WHERE NOT x.id IN ${starts} AND ${visible(viewer, "x")}
    ORDER BY distance, x.code, x.id LIMIT ${scope.parameter(limits.maxWalkNodes + 1)}
    OPTIONAL MATCH (opd:Element {id: x.responsible}) WHERE ${visible(viewer, "opd")}
    RETURN x.id AS id, x.kind AS kind, x.responsible AS responsible, opd {.kind, .code, .name} AS opd, distance,
      COLLECT { MATCH (x)${back(`r:${types}`)}(y:Element) WHERE ${relationValidity("r", day)} AND ${visible(viewer, "y")} RETURN {type: type(r), id: y.id} } AS via
    ORDER BY distance, x.code, x.id`;
  return [cypher, scope.parameters];
}

/** A relation as walked away from a start and back towards it, and the Cypher function that gives its far end. */
const arrows = {
  IMPACT: { away: (r: string) => `<-[${r}]-`, back: (r: string) => `-[${r}]->`, farEnd: "startNode" },
  DEPENDENCIES: { away: (r: string) => `-[${r}]->`, back: (r: string) => `<-[${r}]-`, farEnd: "endNode" },
  BOTH: { away: (r: string) => `-[${r}]-`, back: (r: string) => `-[${r}]-`, farEnd: undefined },
} as const;
