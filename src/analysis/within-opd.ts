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

/**
 * Cypher: when a matched element counts in a review of what is entered. As-is, in force on the day, and owned by one of
 * these units; without units everything but what institutions outside the province own, who do not report here.
 */
export function counts(
  variable: string,
  { units, day }: { units: string | undefined; day: string },
  { viewer }: Scope,
): string {
  const owned = `EXISTS { MATCH (${variable})-[o:OWNED_BY]->(owner:Opd) WHERE owner.id IN ${units} AND ${allOf([visible(viewer, "owner"), relationValidity("o", day)])} }`;
  return allOf([
    visible(viewer, variable),
    elementValidity(variable, day),
    `${variable}.plateau = 'AS_IS'`,
    units ? `(${variable}.id IN ${units} OR ${owned})` : `coalesce(${variable}.responsible, '') <> '${OUTSIDE}'`,
  ]);
}
