import { type Viewer, visible } from "../access/viewer.js";
import { deepestTree } from "../common/limits.js";
import type { Row } from "../database/database.js";
import { Element } from "../metamodel/define/index.js";
import { type Answering, NOBODY } from "./answering.js";
import { type Plan, successionsOn } from "./overlay.js";
import type { PlateauName } from "./plateau.js";
import { firstEnd, layOut } from "./relation-pattern.js";
import { OUTSIDE, ResponsibleKind, standingOf } from "./responsible.js";
import { Scope } from "./scope.js";
import { relationValidity } from "./validity.js";

type Read = (cypher: string, parameters: Row) => Promise<Row[]>;

/** Opd, its type, and the id of the Opd it is a unit of. */
interface FoundOpd {
  id: string;
  sort: string | null;
  above: string | null;
}

/**
 * Reads the OPD responsible for the property of each Opd, in one statement. `plan`: that of the day, for the to-be
 * architecture.
 */
export async function readAnswering(read: Read, viewer: Viewer, day: string, plan?: Plan): Promise<Answering> {
  const scope = new Scope(viewer, day);
  const at = scope.parameter(day);
  const plateau = plan ? "TO_BE" : "AS_IS";
  const cypher = `RETURN COLLECT { MATCH (o:${ResponsibleKind.name}) WHERE ${visible(viewer, "o")}
      RETURN {id: o.id, sort: o.opdType, above: ${compileAbove(at, plateau, scope)}} } AS opds, ${plan ? compileOwners(at, scope) : "[]"} AS owners`;
  const [row] = await read(cypher, scope.parameters);
  const opds = row!.opds as FoundOpd[];
  const owners = row!.owners as { id: string; owner: string }[];
  return {
    answering: answeringOf(opds, plan),
    owners: Object.fromEntries(owners.map(({ id, owner }) => [id, owner])),
    units: plan ? unitsOf(opds) : {},
  };
}

/**
 * As-is equal to the refresh of the stored `responsible`; in the to-be architecture a replaced end is represented by
 * its successors.
 */
function compileAbove(day: string, plateau: PlateauName, scope: Scope): string {
  if (plateau === "AS_IS")
    return `COLLECT { MATCH (o)-[u:UNIT_OF]->(above:${ResponsibleKind.name}) WHERE ${relationValidity("u", day)} AND ${visible(scope.viewer, "above")} RETURN above.id }[0]`;
  return compileEnd("o", "UNIT_OF", day, scope);
}

const compileOwners = (day: string, scope: Scope) =>
  `COLLECT { UNWIND ${successionsOn(day, scope)} AS each WITH each.new AS id WHERE each.isUpgrade
      MATCH (x:${Element.name} {id: id}) WHERE ${visible(scope.viewer, "x")}
      WITH x, ${compileEnd("x", "OWNED_BY", day, scope)} AS owner WHERE owner IS NOT NULL RETURN DISTINCT {id: x.id, owner: owner} }`;

/**
 * Returns Cypher for the Opd of a to-one relation in the to-be architecture; of several, the one that the relation
 * field shows.
 */
function compileEnd(from: string, type: string, day: string, scope: Scope): string {
  const layout = { from, types: [type], direction: "OUT", other: ResponsibleKind, judgesEnd: false } as const;
  const { pattern, node, condition } = layOut(layout, scope, { day, plateau: "TO_BE" });
  return `COLLECT { MATCH ${pattern} WHERE ${condition} RETURN ${node}.id${firstEnd(node)} }[0]`;
}

function answeringOf(opds: readonly FoundOpd[], plan?: Plan): Record<string, string> {
  const byId = new Map(opds.map(opd => [opd.id, opd]));
  const successors = new Map((plan?.successions ?? []).toReversed().map(each => [each.old, each.new]));
  const gone = (plan?.gone ?? []).map((id): [string, string] => [id, successors.get(id) ?? NOBODY]);
  const all = [...opds.map(({ id }): [string, string] => [id, id]), ...gone];
  const answering = all.map(([id, standing]): [string, string] => [id, topOf(standing, byId)]);
  return Object.fromEntries(answering.filter(([id, top]) => top !== id));
}

/** Follows UNIT_OF upwards while the type of the Opd is rolled up. */
function topOf(id: string, byId: ReadonlyMap<string, FoundOpd>): string {
  let top = byId.get(id);
  for (let level = 0; level < deepestTree && top?.above && standingOf(top.sort) === "PARENT"; level++) {
    top = byId.get(top.above) ?? { id: top.above, sort: null, above: null };
  }
  return standingOf(top?.sort) === "OUTSIDE" ? OUTSIDE : (top?.id ?? id);
}

function unitsOf(opds: readonly FoundOpd[]): Record<string, string[]> {
  const beneath = new Map<string, Set<string>>();
  const byId = new Map(opds.map(opd => [opd.id, opd]));
  for (const { id, above } of opds) {
    let whole = above;
    for (let level = 0; whole && level < deepestTree; level++) {
      beneath.set(whole, (beneath.get(whole) ?? new Set()).add(id));
      whole = byId.get(whole)?.above ?? null;
    }
  }
  return Object.fromEntries([...beneath].map(([id, units]) => [id, [...units]]));
}
