import { visible } from "../../access/viewer.js";
import { limits } from "../../common/limits.js";
import { RepositoryError } from "../../common/repository-error.js";
import { responsibleFor } from "../../graph/answering.js";
import { OUTSIDE } from "../../graph/responsible.js";
import { allOf, Scope } from "../../graph/scope.js";
import { elementValidity } from "../../graph/validity.js";
import { Service } from "../../metamodel/service.js";
import type { Context } from "../../repository/context.js";
import { compileFilter, type Filter } from "../../repository/elements/filter.js";
import { compileInvolved } from "./compile-involved.js";

export interface JointOptions {
  /** Perangkat daerah that must at least be involved. */
  minOpds: number;
  filter?: Filter | null;
  at: string;
}

export interface FoundJointService {
  id: string;
  /** Different perangkat daerah with a role; institutions outside are not counted. */
  opds: number;
}

/** As-is services by how many perangkat daerah have a role in them, then by code; one round trip. */
export async function findJointServices(
  { database, viewer, today }: Context,
  { minOpds, filter, at }: JointOptions,
): Promise<{ rows: FoundJointService[]; isPartial: boolean }> {
  if (minOpds < 1) throw new RepositoryError("BAD_USER_INPUT", `minOpds must be at least 1, not ${minOpds}.`);
  const scope = new Scope(viewer, today);
  const period = { day: scope.parameter(at), plateau: "AS_IS" } as const;
  const counts = allOf([
    visible(viewer, "s"),
    "s.plateau = 'AS_IS'",
    elementValidity("s", period.day),
    filter ? compileFilter(filter, Service, "s", scope, period) : "true",
  ]);
  const cypher = `MATCH (s:Service) WHERE ${counts}
    ${compileInvolved(scope, period)}
    WITH s, coalesce(${responsibleFor("opd", period, scope)}, opd.id) AS whole WHERE whole <> '${OUTSIDE}'
    WITH s, count(DISTINCT whole) AS opds WHERE opds >= ${scope.parameter(minOpds)}
    RETURN s.id AS id, opds ORDER BY opds DESC, s.code, s.id LIMIT ${scope.parameter(limits.maxWalkNodes + 1)}`;
  const rows = (await database.read(scope.opening + cypher, scope.parameters)) as FoundJointService[];
  return { rows: rows.slice(0, limits.maxWalkNodes), isPartial: rows.length > limits.maxWalkNodes };
}
