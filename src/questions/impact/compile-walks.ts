import { type Viewer, visible } from "../../access/viewer.js";
import { responsibleFor } from "../../graph/answering.js";
import { knownTypes } from "../../graph/any-relation.js";
import { type PlateauName } from "../../graph/plateau.js";
import { layOut } from "../../graph/relation-pattern.js";
import { allOf, Scope } from "../../graph/scope.js";
import { asIsInForce, elementValidity, relationValidity, stepValidity } from "../../graph/validity.js";
import { type OverlayStep, walkOverlay } from "../../graph/walk-overlay.js";
import { Element } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import type { Context } from "../../repository/context.js";
import { askedRow, namePlaces, needRow } from "../severity/need.js";
import { type WalkOptions, wholeReach } from "./walk-options.js";

/** How far a statement walks, and how many elements of one walk it gives at most. */
export interface Bounds {
  depth: number;
  most: number;
}

/** Elements in one row of an answer: a row of each takes a third longer. */
const batch = 100;

/** All walks as one statement; its rows are `WalkedRow`. With `reached`, what each reaches is known and only told of. */
export function compileWalks(
  { viewer, today }: Context,
  walks: string[][],
  options: WalkOptions,
  { depth, most, reached }: Bounds & { reached?: [string, number][][] },
): [string, Record<string, unknown>] {
  const scope = new Scope(viewer, today);
  const day = scope.parameter(options.at);
  const period = { day, plateau: options.plateau };
  const places = scope.parameter(namePlaces);
  const { away, nearer, step } = arrows[options.direction];
  const mayStep = allOf([step(day), nearer ? passes(`${nearer}(r)`, options, scope) : "true"]);
  // UNWIND with an equality, closed by min(length): Neo4j drops DISTINCT and grouping directly above a pruning walk.
  const walked = `UNWIND walk.starts AS start
      MATCH p = (:Element {id: start})${away(`:${typesOf(options).join("|")}*1..${depth}`)}(x:Element)
      WHERE all(r IN relationships(p) WHERE ${mayStep})
      WITH walk, x, min(length(p)) AS distance`;
  const asked = scope.parameter(walks.map((starts, index) => ({ index, starts, reached: reached?.[index] ?? [] })));
  const cypher = `UNWIND ${asked} AS walk
    CALL (walk) {
      ${reached ? known : walked} WHERE NOT x.id IN walk.starts AND ${visible(viewer, "x")}
      WITH x, distance ORDER BY distance, x.code, x.kind, x.plateau, x.id LIMIT ${scope.parameter(most + 1)}
      RETURN collect([x, distance, ${responsibleFor("x", period, scope)}]) AS found
    }
    UNWIND range(0, size(found) - 1, ${batch}) AS place
    RETURN walk.index AS walk, place, COLLECT {
      UNWIND found[place..place + ${batch}] AS each WITH each, each[0] AS x, each[1] AS distance
      RETURN [x.id, ${places}[x.kind], distance, each[2], ${columns(options, period, scope, places)}] } AS told, ${options.withOpd ? opds(viewer) : "[]"} AS opds
    ORDER BY walk, place`;
  return [scope.opening + cypher, scope.parameters];
}

/** OPDs that answer for the elements that a walk reached, once each, as `[id, kind, code, name, plateau]`; in its first row. */
const opds = (viewer: Viewer) => `CASE place WHEN 0 THEN COLLECT {
      UNWIND found AS each WITH DISTINCT each[2] AS responsible
      MATCH (opd:Element {id: responsible}) WHERE ${visible(viewer, "opd")}
      RETURN [opd.id, opd.kind, opd.code, opd.name, opd.plateau] } ELSE [] END`;

const known = "UNWIND walk.reached AS each MATCH (x:Element {id: each[0]}) WITH walk, x, each[1] AS distance";

/** The types that a walk follows. */
export const typesOf = ({ relations }: WalkOptions) =>
  relations?.length ? knownTypes(relations) : metamodel.impactTypes;

/** `[id, distance]` of all that each walk reaches in the to-be architecture. */
export async function reachInOverlay(context: Context, walks: string[][], options: WalkOptions, bounds: Bounds) {
  const { at, ignoreAsHops, stopAt } = options;
  const isEnd = ({ id, kind }: OverlayStep) => ignoreAsHops.includes(id) || stopAt.includes(kind);
  const relations = { types: typesOf(options), direction: arrows[options.direction].onwards, at, isEnd };
  const walked = await walkOverlay(context, walks, relations, bounds);
  return walked.map(({ distances }) => [...distances].filter(([, distance]) => distance > 0));
}

/** The last values of a `ToldElement`, only where they are needed: needs and neighbours are a look at all its relations. */
function columns(
  options: WalkOptions,
  period: { day: string; plateau?: PlateauName },
  scope: Scope,
  places: string,
): string {
  const { direction, withNeeds, withAhead, withAudience } = options;
  const { onwards, backwards } = arrows[direction];
  const back = laidOut(backwards, options, period, scope);
  const needs = `COLLECT { ${back.match} RETURN ${needRow(back.relation, back.node, places)} }`;
  const ahead = () => {
    const { match, node } = laidOut(onwards, options, period, scope);
    return `CASE WHEN ${endsAt(options, scope)} THEN COLLECT { ${match} RETURN DISTINCT ${node}.id } ELSE [] END`;
  };
  return `${askedRow("x")}, ${withAudience ? "x.audience" : "null"}, ${withNeeds ? needs : "[]"}, ${withAhead ? ahead() : "[]"}`;
}

/** The relations of `x`, to elements in force and to starts. */
function laidOut(
  direction: "IN" | "OUT" | "BOTH",
  options: WalkOptions,
  period: { day: string; plateau?: PlateauName },
  scope: Scope,
) {
  const layout = { from: "x", types: typesOf(options), direction, other: Element, judgesEnd: false };
  const { pattern, condition, relation, node } = layOut(layout, scope, period);
  const isThere = `(${node}.id IN walk.starts OR ${elementValidity(node, period.day)})`;
  return { match: `MATCH ${pattern} WHERE ${condition} AND ${isThere}`, relation, node };
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
const endInForce = (end: string, day: string) => `(${end}(r).id IN walk.starts OR ${asIsInForce(`${end}(r)`, day)})`;

/** A relation as walked away from a start, its direction onwards and back, which end is nearer, and when a walk may take it. */
const arrows = {
  IMPACT: {
    away: (r: string) => `<-[${r}]-`,
    onwards: "IN",
    backwards: "OUT",
    nearer: "endNode",
    step: (day: string) => stepValidity("r", "startNode", day),
  },
  DEPENDENCIES: {
    away: (r: string) => `-[${r}]->`,
    onwards: "OUT",
    backwards: "IN",
    nearer: "startNode",
    step: (day: string) => stepValidity("r", "endNode", day),
  },
  BOTH: {
    away: (r: string) => `-[${r}]-`,
    onwards: "BOTH",
    backwards: "BOTH",
    nearer: undefined,
    step: (day: string) =>
      allOf([relationValidity("r", day), endInForce("startNode", day), endInForce("endNode", day)]),
  },
} as const;
