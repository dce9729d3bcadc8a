import { metamodel } from "../../metamodel/metamodel.js";
import type { Context } from "../../repository/context.js";
import { knownTypes } from "../../repository/reading/any-relation.js";
import { allOf, Scope } from "../../repository/reading/scope.js";
import { elementValidity, relationValidity, stepValidity } from "../../repository/reading/validity.js";
import { visible } from "../../repository/viewer.js";
import { askedMap, needRow } from "../severity/need.js";
import { type WalkOptions, wholeReach } from "./walk-options.js";

/** How far a statement walks, and how many elements of one walk it gives at most. */
export interface Bounds {
  depth: number;
  most: number;
}

/** All walks as one statement; its rows are `WalkedRow`. */
export function compileWalks(
  { viewer, today }: Context,
  walks: string[][],
  options: WalkOptions,
  { depth, most }: Bounds,
): [string, Record<string, unknown>] {
  const scope = new Scope(viewer, today);
  const day = scope.parameter(options.at);
  const types = (options.relations?.length ? knownTypes(options.relations) : metamodel.impactTypes).join("|");
  const { away, nearer, step } = arrows[options.direction];
  const mayStep = allOf([step(day), nearer ? passes(`${nearer}(r)`, options, scope) : "true"]);
  // UNWIND with an equality, closed by min(length): Neo4j drops DISTINCT and grouping directly above a pruning walk.
  const cypher = `UNWIND ${scope.parameter(walks.map((starts, index) => ({ index, starts })))} AS walk
    CALL (walk) {
      UNWIND walk.starts AS start
      MATCH p = (:Element {id: start})${away(`:${types}*1..${depth}`)}(x:Element)
      WHERE all(r IN relationships(p) WHERE ${mayStep})
      WITH walk, x, min(length(p)) AS distance WHERE NOT x.id IN walk.starts AND ${visible(viewer, "x")}
      RETURN x, distance ORDER BY distance, x.code, x.kind, x.plateau, x.id LIMIT ${scope.parameter(most + 1)}
    }
    OPTIONAL MATCH (opd:Element {id: x.responsible}) WHERE ${visible(viewer, "opd")}
    RETURN walk.index AS walk, x.id AS id, x.kind AS kind, x.responsible AS responsible, opd {.kind, .code, .name} AS opd,
      distance, ${columns(options, types, day, scope)}
    ORDER BY walk, distance, x.code, x.kind, x.plateau, x.id`;
  return [cypher, scope.parameters];
}

/** What is told of a reached element only where it is needed: each column is a look at all its relations. */
function columns(options: WalkOptions, types: string, day: string, scope: Scope): string {
  const { direction, withNeeds, withAhead, withAudience } = options;
  const { away, back } = arrows[direction];
  const isThere = `(y.id IN walk.starts OR ${elementValidity("y", day)}) AND ${visible(scope.viewer, "y")}`;
  const matched = (pattern: string) =>
    `MATCH (x)${pattern}(y:Element) WHERE ${relationValidity("r", day)} AND ${isThere}`;
  const needs = `COLLECT { ${matched(back(`r:${types}`))} RETURN ${needRow("r", "y")} }`;
  const ahead = () =>
    `CASE WHEN ${endsAt(options, scope)} THEN COLLECT { ${matched(away(`r:${types}`))} RETURN DISTINCT y.id } ELSE [] END`;
  return `${withNeeds ? needs : "[]"} AS needs, ${withAhead ? ahead() : "[]"} AS ahead, ${askedMap("x")} AS asked,
      ${withAudience ? "x.audience" : "null"} AS audience`;
}

/** Whether a walk may end at `x`, though it could go on. */
function endsAt({ maxDepth, ignoreAsHops, stopAt }: WalkOptions, scope: Scope): string {
  const isLast = `distance = ${scope.parameter(maxDepth ?? wholeReach)}`;
  return `(${isLast} OR x.id IN ${scope.parameter(ignoreAsHops)} OR x.kind IN ${scope.parameter(stopAt)})`;
}

/** A walk goes on from its starts, and from what is neither ignored nor of a kind to stop at. */
function passes(end: string, { ignoreAsHops, stopAt }: WalkOptions, scope: Scope): string {
  if (ignoreAsHops.length + stopAt.length === 0) return "true";
  const ends = `${end}.id IN ${scope.parameter(ignoreAsHops)} OR ${end}.kind IN ${scope.parameter(stopAt)}`;
  return `(${end}.id IN walk.starts OR NOT (${ends}))`;
}

/** An end of a relation met in either direction: starts are exempt from the day, also when walked back into. */
const endInForce = (end: string, day: string) =>
  `(${end}(r).id IN walk.starts OR ${elementValidity(`${end}(r)`, day)})`;

/** A relation as walked away from a start and back towards it, which end is nearer, and when a walk may take it. */
const arrows = {
  IMPACT: {
    away: (r: string) => `<-[${r}]-`,
    back: (r: string) => `-[${r}]->`,
    nearer: "endNode",
    step: (day: string) => stepValidity("r", "startNode", day),
  },
  DEPENDENCIES: {
    away: (r: string) => `-[${r}]->`,
    back: (r: string) => `<-[${r}]-`,
    nearer: "startNode",
    step: (day: string) => stepValidity("r", "endNode", day),
  },
  BOTH: {
    away: (r: string) => `-[${r}]-`,
    back: (r: string) => `-[${r}]-`,
    nearer: undefined,
    step: (day: string) =>
      allOf([relationValidity("r", day), endInForce("startNode", day), endInForce("endNode", day)]),
  },
} as const;
