import { keeper } from "../access/keeper.js";
import { type Viewer, visible } from "../access/viewer.js";
import { deepestTree } from "../common/limits.js";
import { RepositoryError } from "../common/repository-error.js";
import { answered } from "../graph/answering.js";
import { type PlateauName } from "../graph/plateau.js";
import type { Period } from "../graph/relation-pattern.js";
import { resolveRefs } from "../graph/resolve-refs.js";
import { resolveOneEach } from "../graph/resolve-standing.js";
import { ResponsibleKind, rolledUpOn, sortsRolledUp } from "../graph/responsible.js";
import { Scope } from "../graph/scope.js";
import { relationValidity } from "../graph/validity.js";
import { definitionOf, type Kind } from "../metamodel/define/index.js";
import { metamodel } from "../metamodel/metamodel.js";
import type { Context } from "../repository/context.js";

/** Kinds whose elements OPDs enter and own; taxonomies are shared. */
export const enteredKinds: readonly Kind[] = metamodel.kinds.filter(kind =>
  definitionOf(kind).identity.includes("plateau"),
);

/** Returns the ids of an Opd and its units on a day. Throws NOT_FOUND (unknown ref) or BAD_USER_INPUT (other kind). */
export async function unitsOf(context: Context, opd: string, day: string): Promise<string[]> {
  const { unitsOn } = await unitsOnDays(context, opd, [day]);
  return unitsOn[0]!.units;
}

/** Returns the id of an Opd, and its units on each day. Throws like `unitsOf`. */
export async function unitsOnDays(
  context: Context,
  opd: string,
  days: readonly string[],
): Promise<{ opd: string; unitsOn: UnitsOn[] }> {
  const [id] = (await resolveRefs(context, [opd], ResponsibleKind)) as [string];
  return { opd: id, unitsOn: (await unitsOfEach(context, [id], days)).get(id) ?? refuseOtherKind() };
}

/** Throws BAD_USER_INPUT: the argument `opd` names an element of another kind. */
export function refuseOtherKind(): never {
  throw new RepositoryError("BAD_USER_INPUT", "`opd` names an element of another kind. Give the id or ref of an Opd.");
}

/**
 * Returns the units of an optional Opd; undefined if it is omitted. An empty string is refused. In the to-be
 * architecture a replaced Opd is represented by its successor.
 */
export async function unitsChosen(
  context: Context,
  opd: string | null | undefined,
  day: string,
  plateau: PlateauName = "AS_IS",
): Promise<string[] | undefined> {
  if (typeof opd !== "string") return undefined;
  return plateau === "AS_IS" ? unitsOf(context, opd, day) : unitsToBe(context, opd, day);
}

async function unitsToBe(context: Context, opd: string, at: string): Promise<string[]> {
  const { ids } = await resolveOneEach(context, [opd], { plateau: "TO_BE", at });
  const scope = new Scope(context.viewer, context.today);
  const cypher = `UNWIND ${scope.parameter(ids)} AS opd ${bindUnits(scope.judged, { day: scope.parameter(at), plateau: "TO_BE" })} RETURN units`;
  const [row] = await context.database.read(cypher, scope.parameters);
  return row!.units.length > 0 ? row!.units : refuseOtherKind();
}

/** Ids of an Opd and of its units on one day. */
export interface UnitsOn {
  day: string;
  units: string[];
}

/**
 * Returns the units of several Opds on each day, by id, in one statement, hidden ones too: an element belongs to an OPD
 * whether or not the viewer sees the unit. Ids of other elements have no entry.
 */
export async function unitsOfEach(
  { database }: Context,
  ids: readonly string[],
  days: readonly string[],
): Promise<Map<string, UnitsOn[]>> {
  const rows = await database.read(
    `UNWIND $ids AS id UNWIND $days AS day ${matchUnits("id", "day", keeper)}
     WITH id, day, collect(DISTINCT unit.id) AS units RETURN id, collect({day: day, units: units}) AS unitsOn`,
    { ids, days },
  );
  return new Map(rows.map(({ id, unitsOn }) => [id, unitsOn]));
}

/** Compiles the match of each `unit` of an id on a day, including the Opd itself; no rows if it is not an Opd. */
const matchUnits = (id: string, day: string, viewer: Viewer) =>
  `MATCH (:Element {id: ${id}})<-[way:UNIT_OF*0..${deepestTree}]-(unit:Opd)
     WHERE ${visible(viewer, "unit")} AND all(each IN way WHERE ${relationValidity("each", day)})`;

/** Returns the result of `answeringFor` by day, for today and the day of each snapshot. Throws like `unitsOf`. */
export async function answeringOnDaysKept(context: Context, opd: string): Promise<Record<string, string>> {
  const [id] = await resolveRefs(context, [opd], ResponsibleKind);
  const { viewer } = context;
  const rows = await context.database.read(
    `MATCH (opd:Element:Opd {id: $id}) WHERE ${visible(viewer, "opd")}
     CALL () { MATCH (kept:Snapshot) WHERE kept.day IS NOT NULL AND ${visible(viewer, "kept")} RETURN DISTINCT kept.day AS day UNION RETURN $today AS day }
     WITH day, coalesce(COLLECT { MATCH (opd)-[o:OWNED_BY]->(holder:Opd) WHERE ${relationValidity("o", "day")} AND ${visible(keeper, "holder")} RETURN holder }[0], opd) AS owner
     RETURN day, ${rolledUpOn("day", keeper)} AS answering`,
    { id, today: context.today, ...sortsRolledUp },
  );
  return rows.length > 0 ? Object.fromEntries(rows.map(({ day, answering }) => [day, answering])) : refuseOtherKind();
}

/** Returns the id of the OPD to which an Opd is rolled up today, or OUTSIDE. Throws like `unitsOf`. */
export async function answeringFor(context: Context, opd: string): Promise<string> {
  const [id] = await resolveRefs(context, [opd], ResponsibleKind);
  const [row] = await context.database.read(
    `MATCH (opd:Element:Opd {id: $id}) WHERE ${visible(context.viewer, "opd")} RETURN coalesce(opd.responsible, opd.id) AS answering`,
    { id },
  );
  return row?.answering ?? refuseOtherKind();
}

/** Compiles `units`: the ids of a bound `opd` and of its units on a day; empty if it is not an Opd. */
export function bindUnits(scope: Scope, { day, plateau }: Period): string {
  if (plateau !== "TO_BE") return `WITH *, COLLECT { ${matchUnits("opd", day, scope.viewer)} RETURN unit.id } AS units`;
  const beneath = `coalesce(${answered("units", day, plateau, scope)}[whole.id], [])`;
  return `WITH *, COLLECT { MATCH (whole:Element:Opd {id: opd}) WHERE ${visible(scope.viewer, "whole")} UNWIND [whole.id] + ${beneath} AS unit RETURN unit } AS units`;
}
