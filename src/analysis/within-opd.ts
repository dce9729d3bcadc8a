import { definitionOf, type Kind } from "../metamodel/define/index.js";
import { metamodel } from "../metamodel/metamodel.js";
import type { Context } from "../repository/context.js";
import { deepestTree } from "../repository/limits.js";
import { resolveRefs } from "../repository/reading/resolve-refs.js";
import { allOf, type Scope } from "../repository/reading/scope.js";
import { elementValidity, relationValidity } from "../repository/reading/validity.js";
import { RepositoryError } from "../repository/repository-error.js";
import { visible } from "../repository/viewer.js";
import { OUTSIDE } from "../repository/writing/responsible.js";

/** Kinds that an OPD enters and answers for; taxonomies are given to all. */
export const enteredKinds: readonly Kind[] = metamodel.kinds.filter(kind =>
  definitionOf(kind).identity.includes("plateau"),
);

/** The ids of an Opd and of the units beneath it. Throws NOT_FOUND for an unknown ref, BAD_USER_INPUT for another kind. */
export async function unitsOf(context: Context, opd: string): Promise<string[]> {
  const [id] = (await resolveRefs(context, [opd])) as [string];
  return (await unitsOfEach(context, [id])).get(id) ?? refuseOtherKind();
}

/** The argument `opd` was given something else. */
export function refuseOtherKind(): never {
  throw new RepositoryError("BAD_USER_INPUT", "`opd` must name an Opd.");
}

/** The same of several ids in one statement; what is no Opd is missing. */
export async function unitsOfEach(context: Context, ids: string[]): Promise<Map<string, string[]>> {
  const { database, viewer, today } = context;
  const rows = await database.read(
    `UNWIND $ids AS id MATCH (:Element:Opd {id: id})<-[units:UNIT_OF*0..${deepestTree}]-(unit:Opd)
     WHERE ${visible(viewer, "unit")} AND all(each IN units WHERE ${relationValidity("each", "$today")}) RETURN id, collect(DISTINCT unit.id) AS units`,
    { ids, today },
  );
  return new Map(rows.map(({ id, units }) => [id, units]));
}

/** Id of the perangkat daerah that an Opd is rolled up to, or OUTSIDE. Throws like `unitsOf`. */
export async function answeringFor(context: Context, opd: string): Promise<string> {
  const [id] = await resolveRefs(context, [opd]);
  const [row] = await context.database.read(
    `MATCH (opd:Element:Opd {id: $id}) WHERE ${visible(context.viewer, "opd")} RETURN coalesce(opd.responsible, opd.id) AS answering`,
    { id },
  );
  return row?.answering ?? refuseOtherKind();
}

/**
 * Cypher that binds the ids of a bound `opd` and of the units beneath it as `units`, none where it is no Opd. `types`: the
 * relations that lead from a unit upwards.
 */
export const bindUnits = ({ viewer }: Scope, types = "UNIT_OF"): string =>
  `WITH *, COLLECT { MATCH (:Element {id: opd})<-[:${types}*0..${deepestTree}]-(unit:Opd) WHERE ${visible(viewer, "unit")} RETURN unit.id } AS units`;

interface Reviewed {
  /** Parameters: ids of units whose things count, everybody's of the province when left out; and the day. */
  units: string | undefined;
  day: string;
}

const isEntered = (variable: string, day: string, { viewer }: Scope) =>
  allOf([visible(viewer, variable), elementValidity(variable, day), `${variable}.plateau = 'AS_IS'`]);

/** Institutions outside the province do not report here. */
const isOfProvince = (variable: string) => `coalesce(${variable}.responsible, '') <> '${OUTSIDE}'`;

/**
 * Cypher: when a bound element counts in a review of what is entered: as-is, in force on the day, and owned by one of
 * these units; without units everything but what institutions outside the province own.
 */
export function counts(variable: string, { units, day }: Reviewed, scope: Scope): string {
  const owned = `EXISTS { MATCH (${variable})-[o:OWNED_BY]->(owner:Opd) WHERE owner.id IN ${units} AND ${allOf([visible(scope.viewer, "owner"), relationValidity("o", day)])} }`;
  return allOf([isEntered(variable, day, scope), units ? owned : isOfProvince(variable)]);
}

/** Cypher that binds each `x` of these labels that counts, the units themselves too; of units, found from the owner. */
export function matchCounted(labels: readonly string[], { units, day }: Reviewed, scope: Scope): string {
  const any = labels.join("|");
  if (!units) return `MATCH (x:${any}) WHERE ${isEntered("x", day, scope)} AND ${isOfProvince("x")}`;
  return `UNWIND ${units} AS unit MATCH (owner:Element {id: unit}) WHERE ${visible(scope.viewer, "owner")}
    CALL (owner) { RETURN owner AS x UNION MATCH (owner)<-[o:OWNED_BY]-(x:Element) WHERE ${relationValidity("o", day)} RETURN x }
    WITH DISTINCT x WHERE (x:${any}) AND ${isEntered("x", day, scope)}`;
}
