import { visible } from "../../access/viewer.js";
import { groupBy } from "../../common/group-by.js";
import { Scope } from "../../graph/scope.js";
import { relationValidity, stepValidity } from "../../graph/validity.js";
import { metamodel } from "../../metamodel/metamodel.js";
import type { Context } from "../../repository/context.js";

/** An owner in force, and the element that it owns: at distance 0 the one asked about, else one it inherits from. */
export interface FoundOwner {
  ownerId: string;
  elementId: string;
  distance: number;
  /** Type by which the element was reached; null at distance 0. */
  relation: string | null;
}

/** Farther than this nobody would call an owner inherited. */
export const farthest = 15;

/** Where an owner is looked for when none is recorded, first to last: the whole, the host, what the element serves. */
export const ownerSources = [
  { types: ["COMPOSED_OF"], direction: "IN" },
  { types: ["HOSTED_ON"], direction: "OUT" },
  { types: metamodel.impactTypes, direction: "IN" },
] as const;

/**
 * Per element its owner, else every owner of the nearest owned elements of the first source that has any; by code of
 * the owner. One round trip, whatever the number of elements.
 */
export async function findOwners(
  { database, viewer, today }: Context,
  ids: string[],
  at: string,
): Promise<Map<string, FoundOwner[]>> {
  const scope = new Scope(viewer, today);
  const day = scope.parameter(at);
  const own = `CALL (start) { MATCH (x:Element {id: start}) WHERE ${visible(viewer, "x")}
      MATCH ${ownedBy(scope, day)} RETURN collect(${found("0", "null")}) AS owners }`;
  const inherited = ownerSources.map(source => compileSource(source, scope, day));
  const cypher = `UNWIND ${scope.parameter(ids)} AS start
    ${[own, ...inherited].join("\n    ")}
    UNWIND owners AS each
    RETURN start, each.ownerId AS ownerId, each.elementId AS elementId, each.distance AS distance, each.relation AS relation
    ORDER BY start, each.code, elementId`;
  const rows = (await database.read(cypher, scope.parameters)) as (FoundOwner & { start: string })[];
  return groupBy(rows, ({ start }) => start);
}

const ownedBy = ({ viewer }: Scope, day: string) =>
  `(x)-[o:OWNED_BY]->(opd:Opd) WHERE ${visible(viewer, "opd")} AND opd.plateau = 'AS_IS' AND ${relationValidity("o", day)}`;

const found = (distance: string, relation: string) =>
  `{ownerId: opd.id, code: opd.code, elementId: x.id, distance: ${distance}, relation: ${relation}}`;

/**
 * The nearest owned elements over one kind of way, looked for only where no source before had any; closed by
 * min(length), as docs/decisions/0005-walks-are-breadth-first.md explains.
 */
function compileSource({ types, direction }: (typeof ownerSources)[number], scope: Scope, day: string): string {
  const relations = `[:${types.join("|")}*1..${farthest}]`;
  const [farEnd, way] =
    direction === "IN" ? (["startNode", `<-${relations}-`] as const) : (["endNode", `-${relations}->`] as const);
  const inForce = stepValidity("r", farEnd, day);
  return `CALL (start, owners) {
      WITH start WHERE size(owners) = 0
      MATCH p = (:Element {id: start})${way}(x:Element)
      WHERE all(r IN relationships(p) WHERE ${inForce})
      WITH start, x, min(length(p)) AS distance WHERE x.id <> start AND ${visible(scope.viewer, "x")}
      MATCH ${ownedBy(scope, day)}
      WITH start, collect({x: x, opd: opd, distance: distance}) AS owned, min(distance) AS nearest
      UNWIND [each IN owned WHERE each.distance = nearest] AS each
      WITH each.x AS x, each.opd AS opd, nearest, start
      MATCH (n:Element {id: start}) WHERE ${visible(scope.viewer, "n")}
      MATCH s = shortestPath((n)${way}(x)) WHERE all(r IN relationships(s) WHERE ${inForce})
      RETURN collect(${found("nearest", "type(last(relationships(s)))")}) AS inherited
    }
    WITH start, owners + inherited AS owners`;
}
