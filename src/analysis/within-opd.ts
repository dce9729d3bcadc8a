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
 * Cypher that binds each `x` of these labels that counts in a review of what is entered: as-is, in force on the day, and
 * owned by one of these units or one of them itself, found from the owner; without units everything but what institutions
 * outside the province own, who do not report here.
 */
export function matchCounted(
  labels: readonly string[],
  { units, day }: { units: string | undefined; day: string },
  { viewer }: Scope,
): string {
  const counts = allOf([visible(viewer, "x"), elementValidity("x", day), "x.plateau = 'AS_IS'"]);
  const any = labels.join("|");
  if (!units) return `MATCH (x:${any}) WHERE ${counts} AND coalesce(x.responsible, '') <> '${OUTSIDE}'`;
  return `UNWIND ${units} AS unit MATCH (owner:Element {id: unit}) WHERE ${visible(viewer, "owner")}
    CALL (owner) { RETURN owner AS x UNION MATCH (owner)<-[o:OWNED_BY]-(x:Element) WHERE ${relationValidity("o", day)} RETURN x }
    WITH DISTINCT x WHERE (x:${any}) AND ${counts}`;
}
