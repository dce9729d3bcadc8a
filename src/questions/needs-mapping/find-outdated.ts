import { visible } from "../../access/viewer.js";
import { limits } from "../../common/limits.js";
import { Scope } from "../../graph/scope.js";
import { relationValidity } from "../../graph/validity.js";
import type { Kind } from "../../metamodel/define/index.js";
import type { Context } from "../../repository/context.js";
import { newestVersions } from "../../repository/taxonomy/newest-versions.js";
import { counts } from "../counted.js";
import { isOutdated, matchNewestSuccessors, usesOfNodes } from "./outdated-node.js";

export interface OutdatedOptions {
  taxonomy?: string | null;
  kinds?: readonly Kind[];
  /** Ids of an Opd and its units. Default: all owners in the province. */
  units?: string[];
  at: string;
}

/** Element with a relation to a node of an older version. */
export interface FoundOutdated {
  elementId: string;
  relation: string;
  referenceId: string;
  /** Successors of the node that are in force in the newest version, by code. */
  successorIds: string[];
}

/**
 * Returns the as-is elements with a relation to a reference node that has ended or whose taxonomy has a newer version
 * in force, by code of element and node. One round trip.
 */
export async function findOutdated(
  { database, viewer, today }: Context,
  { taxonomy, kinds, units, at }: OutdatedOptions,
): Promise<{ rows: FoundOutdated[]; isPartial: boolean }> {
  const scope = new Scope(viewer, today);
  const day = scope.parameter(at);
  const counting = counts("e", { units: units && scope.parameter(units), day }, scope);
  const ofKinds = kinds ? `e.kind IN ${scope.parameter(kinds.map(({ name }) => name))}` : "true";
  const frame = { scope, day, newest: scope.once(newestVersions(scope, day)) };
  const rows = await database.read(
    `${scope.opening} MATCH (r:Reference) WHERE ${taxonomy ? `r.taxonomy = ${scope.parameter(taxonomy)}` : "true"} AND ${visible(viewer, "r")}
       AND ${isOutdated("r", frame)}
     MATCH (r)<-[c:${usesOfNodes}]-(e:Element) WHERE ${relationValidity("c", day)} AND ${counting} AND ${ofKinds}
     RETURN e.id AS elementId, type(c) AS relation, r.id AS referenceId,
       COLLECT { ${matchNewestSuccessors("r", frame)} WITH DISTINCT next RETURN next.id ORDER BY next.code } AS successorIds
     ORDER BY e.code, e.id, r.taxonomy, r.code, relation LIMIT ${scope.parameter(limits.maxWalkNodes + 1)}`,
    scope.parameters,
  );
  return { rows: rows.slice(0, limits.maxWalkNodes) as FoundOutdated[], isPartial: rows.length > limits.maxWalkNodes };
}
