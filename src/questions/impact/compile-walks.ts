import { type Viewer, visible } from "../../access/viewer.js";
import { responsibleFor } from "../../graph/answering.js";
import { type PlateauName } from "../../graph/plateau.js";
import { layOut } from "../../graph/relation-pattern.js";
import { Scope } from "../../graph/scope.js";
import { elementValidity } from "../../graph/validity.js";
import { matchReached, type StartedWalk } from "../../graph/walk.js";
import { typesNamed, type Way } from "../../graph/way.js";
import { Element } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import type { Context } from "../../repository/context.js";
import { askedRow, namePlaces, needRow } from "../severity/need.js";
import { type WalkOptions, wholeReach } from "./walk-options.js";

/** Number of elements per row of the result. One element per row takes a third longer. */
const batch = 100;

/**
 * Compiles all walks into one statement with rows of the type `WalkedRow`. Walks through everything, because severity is
 * judged on everything; each row states whether the viewer may see the element.
 */
export function compileWalks(
  { viewer, today }: Context,
  walks: readonly StartedWalk[],
  options: WalkOptions,
  way: Way,
): [string, Record<string, unknown>] {
  const scope = new Scope(viewer, today);
  const day = scope.parameter(options.at);
  const period = { day, plateau: options.plateau };
  const places = scope.parameter(namePlaces);
  const cypher = `UNWIND ${scope.parameter(walks)} AS walk
    CALL (walk) {
      ${matchReached(way, day, scope.judged)}
      WITH x, distance ORDER BY distance, x.code, x.kind, x.plateau, x.id LIMIT ${scope.parameter(way.most + 1)}
      RETURN collect([x, distance, ${responsibleFor("x", period, scope)}]) AS found
    }
    UNWIND range(0, size(found) - 1, ${batch}) AS place
    RETURN walk.index AS walk, place, COLLECT {
      UNWIND found[place..place + ${batch}] AS each WITH each, each[0] AS x, each[1] AS distance
      RETURN [x.id, ${places}[x.kind], distance, each[2], ${columns(options, period, scope, places)}] } AS told, ${options.withOpd ? opds(viewer) : "[]"} AS opds
    ORDER BY walk, place`;
  return [scope.opening + cypher, scope.parameters];
}

/**
 * Compiles the OPDs responsible for the reached elements, each once, as `[id, kind, code, name, plateau]`; only in the
 * first row of a walk.
 */
const opds = (viewer: Viewer) => `CASE place WHEN 0 THEN COLLECT {
      UNWIND found AS each WITH DISTINCT each[2] AS responsible
      MATCH (opd:Element {id: responsible}) WHERE ${visible(viewer, "opd")}
      RETURN [opd.id, opd.kind, opd.code, opd.name, opd.plateau] } ELSE [] END`;

/** Returns the relationship types that a walk follows. */
export const typesOf = ({ relations }: WalkOptions) => typesNamed(relations, metamodel.impactTypes);

/** Returns the walk for these options, with the given maximum depth and number of elements. */
export const wayOf = (options: WalkOptions, bounds: Pick<Way, "depth" | "most">): Way => ({
  ...bounds,
  types: typesOf(options),
  direction: directions[options.direction].onwards,
  at: options.at,
  plateau: options.plateau,
  stops: { ids: options.ignoreAsHops, kinds: options.stopAt },
});

/**
 * Compiles the last values of a `ToldElement` only if they are needed, because needs and neighbours read all relations
 * of the element.
 */
function columns(
  options: WalkOptions,
  period: { day: string; plateau?: PlateauName },
  scope: Scope,
  places: string,
): string {
  const { direction, withNeeds, withAhead, withAudience } = options;
  const { onwards, backwards } = directions[direction];
  const back = laidOut(backwards, options, period, scope.judged);
  const needs = `COLLECT { ${back.match} RETURN ${needRow(back.relation, back.node, places)} }`;
  const ahead = () => {
    const { match, node } = laidOut(onwards, options, period, scope);
    return `CASE WHEN ${endsAt(options, scope)} THEN COLLECT { ${match} RETURN DISTINCT ${node}.id } ELSE [] END`;
  };
  return `${askedRow("x")}, ${withAudience ? "x.audience" : "null"}, ${withNeeds ? needs : "[]"}, ${withAhead ? ahead() : "[]"}, ${visible(scope.viewer, "x")}`;
}

/** Compiles the relations of `x` to elements in force and to starts. */
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

/** Compiles the condition that the walk may end at `x` although `x` has further neighbours. */
function endsAt({ maxDepth, ignoreAsHops, stopAt }: WalkOptions, scope: Scope): string {
  const isLast = `distance = ${scope.parameter(maxDepth ?? wholeReach)}`;
  return `(${isLast} OR x.id IN ${scope.parameter(ignoreAsHops)} OR x.kind IN ${scope.parameter(stopAt)})`;
}

/** Direction of the relations away from a start (`onwards`) and back to it (`backwards`). */
const directions = {
  IMPACT: { onwards: "IN", backwards: "OUT" },
  DEPENDENCIES: { onwards: "OUT", backwards: "IN" },
  BOTH: { onwards: "BOTH", backwards: "BOTH" },
} as const;
