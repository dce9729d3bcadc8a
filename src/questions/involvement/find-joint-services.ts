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
  /** Minimum number of OPDs involved, at least 1. */
  minOpds: number;
  filter?: Filter | null;
  at: string;
}

export interface FoundJointService {
  id: string;
  /** Number of distinct OPDs with a role, without institutions outside the province. */
  opds: number;
}

/**
 * Returns the as-is services with at least `minOpds` OPDs, most OPDs first, then by code. One round trip. Throws
 * BAD_USER_INPUT for a `minOpds` below 1.
 */
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
