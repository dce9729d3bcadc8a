import { visible } from "../../access/viewer.js";
import { groupBy } from "../../common/group-by.js";
import type { Row } from "../../database/database.js";
import { responsibleFor } from "../../graph/answering.js";
import { type PlateauName } from "../../graph/plateau.js";
import { OUTSIDE } from "../../graph/responsible.js";
import { Scope } from "../../graph/scope.js";
import { metamodel } from "../../metamodel/metamodel.js";
import type { Context } from "../../repository/context.js";
import { compileInvolved } from "./compile-involved.js";

/** Role of an Opd for a service, through the service itself or one of its processes. */
export interface FoundRole {
  role: string;
  label: string;
  /** Unit that has the role. */
  unitId: string;
  throughId: string;
}

/** OPD or outside institution with all its roles for one service. */
export interface FoundInvolved {
  opdId: string;
  isOutside: boolean;
  roles: FoundRole[];
}

/**
 * Returns, for each service, the parties with a role in an architecture: first the OPDs, then outside institutions,
 * each by code. One round trip.
 */
export async function findInvolved(
  { database, viewer, today }: Context,
  ids: string[],
  at: string,
  plateau?: PlateauName,
): Promise<Map<string, FoundInvolved[]>> {
  const scope = new Scope(viewer, today);
  const period = { day: scope.parameter(at), plateau };
  const cypher = `UNWIND ${scope.parameter(ids)} AS start
     MATCH (s:Element:Service {id: start}) WHERE ${visible(viewer, "s")}
     ${compileInvolved(scope, period)}
     WITH start, role, through, opd, ${responsibleFor("opd", period, scope)} AS responsible
     OPTIONAL MATCH (top:Element {id: responsible}) WHERE ${visible(viewer, "top")}
     WITH start, role, through, opd, coalesce(top, opd) AS whole, coalesce(responsible = '${OUTSIDE}', false) AS isOutside
     RETURN start, role, through.id AS throughId, opd.id AS unitId, whole.id AS opdId, isOutside
     ORDER BY start, isOutside, whole.code, whole.id, role, through.code, opd.code`;
  const rows = await database.read(scope.opening + cypher, scope.parameters);
  const byService = groupBy(rows, ({ start }) => start as string);
  return new Map([...byService].map(([id, all]) => [id, byOpd(all)]));
}

const byOpd = (rows: Row[]): FoundInvolved[] =>
  [...groupBy(rows, ({ opdId }) => opdId as string)].map(([opdId, roles]) => ({
    opdId,
    isOutside: roles[0]!.isOutside,
    roles: roles.map(({ role, unitId, throughId }) => ({ role, label: labelOf(role), unitId, throughId })),
  }));

/** Returns the label of the role, as read from the service. */
const labelOf = (role: string): string =>
  metamodel.relationsOfType(role)[0]!.labels[role === "DELIVERED_THROUGH" ? 1 : 0];
