import { visible } from "../../access/viewer.js";
import { deepestTree } from "../../common/limits.js";
import { RepositoryError } from "../../common/repository-error.js";
import { resolveRefs } from "../../graph/resolve-refs.js";
import { Scope } from "../../graph/scope.js";
import { elementValidity } from "../../graph/validity.js";
import { Reference } from "../../metamodel/reference.js";
import type { Context } from "../../repository/context.js";
import { newestVersions } from "../../repository/taxonomy/newest-versions.js";
import { isOutdated } from "../needs-mapping/outdated-node.js";

/** Indicator of the version in force. `maturityLevels`: those of the root of the version, lowest first. */
export interface FoundIndicator {
  id: string;
  code: string;
  version: string;
  weightPercent: number | null;
  /** Weight according to other sources, where sources disagree. */
  otherWeightPercent: number | null;
  resultFrom: string | null;
  maturityLevels: string[];
}

const taxonomy = "INDIKATOR";

/**
 * Returns indicators of the version in force on a day: all, or the named ones; an aspect, domain or root means those beneath
 * it. Throws NOT_FOUND for an unknown ref, BAD_USER_INPUT for a node that is no indicator, NOT_IN_FORCE for one of another version.
 */
export async function findIndicators(
  context: Context,
  named: readonly string[] | null | undefined,
  at: string,
): Promise<FoundIndicator[]> {
  const ids = named?.length ? await resolveRefs(context, named, Reference) : undefined;
  if (ids) await refuseOthers(context, ids, at);
  const scope = new Scope(context.viewer, context.today, at);
  const day = scope.parameter(at);
  const newest = scope.once(newestVersions(scope, day));
  const isThere = (node: string) => `${visible(context.viewer, node)} AND ${elementValidity(node, day)}`;
  const isNamed = ids
    ? `EXISTS { MATCH (leaf)-[:BROADER*0..${deepestTree}]->(named:Reference) WHERE named.id IN ${scope.parameter(ids)} AND ${isThere("named")} }`
    : "true";
  const rows = await context.database.read(
    `${scope.opening} UNWIND ${newest} AS each WITH each WHERE each.taxonomy = '${taxonomy}'
     MATCH (leaf:Reference {taxonomy: '${taxonomy}'}) WHERE leaf.version = each.version AND leaf.level > 0 AND ${isThere("leaf")} AND ${isNamed}
       AND NOT EXISTS { MATCH (leaf)<-[:BROADER]-(under:Reference) WHERE ${isThere("under")} }
     RETURN leaf.id AS id, leaf.code AS code, leaf.version AS version, leaf.weightPercent AS weightPercent, leaf.otherWeightPercent AS otherWeightPercent, leaf.resultFrom AS resultFrom,
       coalesce(COLLECT { MATCH (root:Reference {taxonomy: '${taxonomy}'}) WHERE root.version = each.version AND root.level = 0 AND ${isThere("root")} RETURN root.maturityLevels }[0], []) AS maturityLevels
     ORDER BY code`,
    scope.parameters,
  );
  return rows as unknown as FoundIndicator[];
}

interface Named {
  code: string;
  taxonomy: string | null;
  version: string;
  validFrom: string | null;
  validUntil: string | null;
  isInForce: boolean;
  inForce: string | null;
}

/** Throws for a named element that is no indicator, or an indicator that is not of the version in force. */
async function refuseOthers({ database, viewer, today }: Context, ids: string[], at: string): Promise<void> {
  const scope = new Scope(viewer, today, at);
  const day = scope.parameter(at);
  const frame = { scope, day, newest: scope.once(newestVersions(scope, day)) };
  const rows = await database.read(
    `${scope.opening} MATCH (n:Element) WHERE n.id IN ${scope.parameter(ids)} AND ${visible(viewer, "n")}
     RETURN n.code AS code, n.taxonomy AS taxonomy, n.version AS version, n.validFrom AS validFrom, n.validUntil AS validUntil,
       ${elementValidity("n", day)} AND NOT ${isOutdated("n", frame)} AS isInForce,
       [each IN ${frame.newest} WHERE each.taxonomy = '${taxonomy}' | each.version][0] AS inForce ORDER BY code`,
    scope.parameters,
  );
  for (const row of rows as unknown as Named[]) refuse(row, at);
}

function refuse({ code, taxonomy: found, isInForce, ...version }: Named, at: string): void {
  if (found !== taxonomy) {
    const message = `"${code}" is no indicator. Name references of the taxonomy ${taxonomy}, such as reference:I13.`;
    throw new RepositoryError("BAD_USER_INPUT", message);
  }
  if (isInForce) return;
  const until = version.validUntil ? ` until ${version.validUntil} (exclusive)` : "";
  const from = version.validFrom ? ` from ${version.validFrom}` : "";
  const instead = version.inForce ? `an indicator of ${version.inForce}` : "an indicator in force";
  const message = `Indicator ${code} of ${version.version} (in force${from}${until}) is not in force on ${at}. Use ${instead}, or another day.`;
  throw new RepositoryError("NOT_IN_FORCE", message, version);
}
