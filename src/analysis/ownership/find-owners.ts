import { metamodel } from "../../metamodel/metamodel.js";
import type { Context } from "../../repository/context.js";
import { Scope } from "../../repository/reading/scope.js";
import { relationValidity, stepValidity } from "../../repository/reading/validity.js";
import { visible } from "../../repository/viewer.js";

/** An owner in force, and the element that it owns: at distance 0 the one asked about, else one it inherits from. */
export interface FoundOwner {
  ownerId: string;
  elementId: string;
  distance: number;
  /** Type by which the element was reached; null at distance 0. */
  relation: string | null;
}

/** Farther than this nobody would call an owner inherited. */
const farthest = 15;

/** Where an owner is looked for, first to last: the element, its whole, its host, what it serves. */
const sources = [
  { pattern: (bound: string) => `<-[:COMPOSED_OF${bound}]-`, farEnd: "startNode" as const },
  { pattern: (bound: string) => `-[:HOSTED_ON${bound}]->`, farEnd: "endNode" as const },
  { pattern: (bound: string) => `<-[:${metamodel.impactTypes.join("|")}${bound}]-`, farEnd: "startNode" as const },
];

/** The owner, else every owner of the nearest owned elements of the first source that has any. One round trip. */
export async function findOwners({ database, viewer, today }: Context, id: string): Promise<FoundOwner[]> {
  const scope = new Scope(viewer, today);
  const start = scope.parameter(id);
  const day = scope.parameter(today);
  const owned = `(x)-[o:OWNED_BY]->(opd:Opd) WHERE ${visible(viewer, "opd")} AND ${relationValidity("o", day)}`;
  const own = `MATCH (x:Element {id: ${start}}) WHERE ${visible(viewer, "x")} MATCH ${owned}
    RETURN 0 AS rank, opd.id AS ownerId, opd.code AS code, x.id AS elementId, 0 AS distance, null AS relation`;
  const inherited = sources.map((source, index) => compileSource(source, index + 1, { scope, start, day, owned }));
  const cypher = `CALL () { ${[own, ...inherited].join("\nUNION ALL\n")} }
    RETURN rank, ownerId, elementId, distance, relation ORDER BY rank, code, elementId`;
  const rows = (await database.read(cypher, scope.parameters)) as (FoundOwner & { rank: number })[];
  return rows.filter(({ rank }) => rank === rows[0]!.rank);
}

/** The nearest owned elements over one kind of way, closed by min(length) because of the planner (design.md §2.7). */
function compileSource(
  { pattern, farEnd }: (typeof sources)[number],
  rank: number,
  { scope, start, day, owned }: { scope: Scope; start: string; day: string; owned: string },
): string {
  const inForce = stepValidity("r", farEnd, day);
  const way = pattern(`*1..${farthest}`);
  return `UNWIND [${start}] AS start
    MATCH p = (:Element {id: start})${way}(x:Element)
    WHERE all(r IN relationships(p) WHERE ${inForce})
    WITH x, min(length(p)) AS distance WHERE x.id <> ${start} AND ${visible(scope.viewer, "x")}
    MATCH ${owned}
    WITH collect({x: x, opd: opd, distance: distance}) AS found, min(distance) AS nearest
    UNWIND [each IN found WHERE each.distance = nearest] AS each
    WITH each, each.x AS x, each.opd AS opd, nearest
    MATCH (n:Element {id: ${start}})
    MATCH s = shortestPath((n)${way}(x)) WHERE all(r IN relationships(s) WHERE ${inForce})
    RETURN ${rank} AS rank, opd.id AS ownerId, opd.code AS code, x.id AS elementId, nearest AS distance, type(last(relationships(s))) AS relation`;
}
