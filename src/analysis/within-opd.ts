import { definitionOf, type Kind } from "../metamodel/define/index.js";
import { metamodel } from "../metamodel/metamodel.js";
import type { Context } from "../repository/context.js";
import { resolveRefs } from "../repository/reading/resolve-refs.js";
import { allOf, type Scope } from "../repository/reading/scope.js";
import { elementValidity, relationValidity } from "../repository/reading/validity.js";
import { RepositoryError } from "../repository/repository-error.js";
import { visible } from "../repository/viewer.js";
import { OUTSIDE } from "../repository/writing/responsible.js";

/** Units of units of units: no perangkat daerah is deeper. */
const deepestUnit = 10;

/** Kinds that an OPD enters and answers for; taxonomies are given to all. */
export const enteredKinds: readonly Kind[] = metamodel.kinds.filter(kind =>
  definitionOf(kind).identity.includes("plateau"),
);

/** The ids of an Opd and of the units beneath it. Throws NOT_FOUND for an unknown ref, BAD_USER_INPUT for another kind. */
export async function unitsOf(context: Context, opd: string): Promise<string[]> {
  const { database, viewer, today } = context;
  const rows = await database.read(
    `UNWIND $ids AS id MATCH (:Element:Opd {id: id})<-[units:UNIT_OF*0..${deepestUnit}]-(unit:Opd)
     WHERE ${visible(viewer, "unit")} AND all(each IN units WHERE ${relationValidity("each", "$today")}) RETURN DISTINCT unit.id AS id`,
    { ids: await resolveRefs(context, [opd]), today },
  );
  if (rows.length === 0) throw new RepositoryError("BAD_USER_INPUT", "`opd` must name an Opd.");
  return rows.map(({ id }) => id);
}

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
