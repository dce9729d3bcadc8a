import { Element } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import type { Context } from "../../repository/context.js";
import { knownTypes } from "../../repository/reading/any-relation.js";
import { responsibleFor } from "../../repository/reading/plateau.js";
import { layOut } from "../../repository/reading/relation-pattern.js";
import { allOf, Scope } from "../../repository/reading/scope.js";
import { asIsInForce, relationValidity, stepValidity } from "../../repository/reading/validity.js";
import { walkOverlay } from "../../repository/reading/walk-overlay.js";
import { visible } from "../../repository/viewer.js";
import type { WalkOptions } from "./walk.js";

/** How far a statement walks, and how many elements of one walk it gives at most. */
export interface Bounds {
  depth: number;
  most: number;
}

const typesOf = ({ relations }: WalkOptions) => (relations?.length ? knownTypes(relations) : metamodel.impactTypes);

/** `[id, distance]` of all that each walk reaches in the to-be architecture. */
export async function reachInOverlay(context: Context, walks: string[][], options: WalkOptions, bounds: Bounds) {
  const { walk: direction } = arrows[options.direction];
  const walked = await walkOverlay(context, walks, { types: typesOf(options), direction, at: options.at }, bounds);
  return walked.map(({ distances }) => [...distances].filter(([, distance]) => distance > 0));
}

/** All walks as one statement; with `reached`, what each reaches is known and only told of. */
export function compileWalks(
  { viewer, today }: Context,
  walks: string[][],
  options: WalkOptions,
  { depth, most, reached }: Bounds & { reached?: [string, number][][] },
): [string, Record<string, unknown>] {
  const scope = new Scope(viewer, today);
  const day = scope.parameter(options.at);
  const { plateau } = options;
  const types = typesOf(options);
  const { away, back, step } = arrows[options.direction];
  const need = layOut({ from: "x", types, direction: back, other: Element, judgesEnd: false }, scope, { day, plateau });
  const reading = `asOf: ${day}, seenIn: ${plateau === "TO_BE" ? "'TO_BE'" : "null"}`;
  const via = `COLLECT { MATCH ${need.pattern} WHERE ${need.condition} RETURN {type: type(${need.relation}), id: ${need.node}.id, ${reading}} }`;
  const walked = `UNWIND walk.starts AS start
      MATCH p = (:Element {id: start})${away(`:${types.join("|")}*1..${depth}`)}(x:Element)
      WHERE all(r IN relationships(p) WHERE ${step(day)})
      WITH walk, x, min(length(p)) AS distance`;
  const known = "UNWIND walk.reached AS each MATCH (x:Element {id: each[0]}) WITH walk, x, each[1] AS distance";
  // UNWIND with an equality, closed by min(length): Neo4j drops DISTINCT and grouping directly above a pruning walk.
  const cypher = `UNWIND ${scope.parameter(walks.map((starts, index) => ({ index, starts, reached: reached?.[index] ?? [] })))} AS walk
    CALL (walk) {
      ${reached ? known : walked} WHERE NOT x.id IN walk.starts AND ${visible(viewer, "x")}
      RETURN x, distance ORDER BY distance, x.code, x.id LIMIT ${scope.parameter(most + 1)}
    }
    WITH *, ${responsibleFor("x", { day, plateau }, scope)} AS responsible
    OPTIONAL MATCH (opd:Element {id: responsible}) WHERE ${visible(viewer, "opd")}
    RETURN walk.index AS walk, x {.id, .kind, responsible: responsible, opd: opd {.kind, .code, .name}, distance: distance, ${reading}, via: ${options.withVia ? via : "[]"}} AS reached
    ORDER BY walk, distance, x.code, x.id`;
  return [scope.opening + cypher, scope.parameters];
}

/** An end of a relation met in either direction: starts are exempt from the day, also when walked back into. */
const endInForce = (end: string, day: string) => `(${end}(r).id IN walk.starts OR ${asIsInForce(`${end}(r)`, day)})`;

/** A relation as walked away from a start and back towards it, and when a walk may take it. */
const arrows = {
  IMPACT: {
    away: (r: string) => `<-[${r}]-`,
    back: "OUT",
    walk: "IN",
    step: (day: string) => stepValidity("r", "startNode", day),
  },
  DEPENDENCIES: {
    away: (r: string) => `-[${r}]->`,
    back: "IN",
    walk: "OUT",
    step: (day: string) => stepValidity("r", "endNode", day),
  },
  BOTH: {
    away: (r: string) => `-[${r}]-`,
    back: "BOTH",
    walk: "BOTH",
    step: (day: string) =>
      allOf([relationValidity("r", day), endInForce("startNode", day), endInForce("endNode", day)]),
  },
} as const;
