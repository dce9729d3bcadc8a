import { visible } from "../../access/viewer.js";
import { Scope } from "../../graph/scope.js";
import type { Context } from "../../repository/context.js";
import { matchSuccessors } from "../../repository/taxonomy/match-successors.js";
import { matchUses } from "../../repository/taxonomy/match-uses.js";

/** Taxonomy with an older and a newer version. */
export interface Step {
  taxonomy: string;
  from: string;
  to: string;
}

/** Node of the older version that elements still use. */
export interface UsedNode {
  referenceId: string;
  code: string;
  /** Number of relations to the node. */
  relations: number;
  /** Ids of the first elements with such a relation, by code. */
  elementIds: string[];
  /** Successors in force in the newer version, by code. */
  successorIds: string[];
}

/** Maximum number of elements listed for each node. */
export const elementsNamed = 10;

/** Returns the used nodes of the older version, by code. Successors are followed through intermediate versions. */
export async function readUsedNodes(
  { database, viewer, today }: Context,
  { taxonomy, from, to }: Step,
): Promise<UsedNode[]> {
  const scope = new Scope(viewer, today);
  const day = scope.parameter(today);
  const ofTaxonomy = scope.parameter(taxonomy);
  const rows = await database.read(
    `MATCH (old:Reference {taxonomy: ${ofTaxonomy}, version: ${scope.parameter(from)}}) WHERE old.code IS NOT NULL AND ${visible(viewer, "old")}
     ${matchUses("old", { viewer, day })}
     WITH old, user, count(use) AS uses ORDER BY user.code, user.id
     WITH old, sum(uses) AS relations, collect(user.id)[..${elementsNamed}] AS elementIds
     RETURN old.id AS referenceId, old.code AS code, relations, elementIds, COLLECT {
       ${matchSuccessors("old", { viewer, day })} AND next.taxonomy = ${ofTaxonomy} AND next.version = ${scope.parameter(to)}
       WITH DISTINCT next RETURN next.id ORDER BY next.code } AS successorIds
     ORDER BY code, referenceId`,
    scope.parameters,
  );
  return rows as UsedNode[];
}
