import { visible } from "../../access/viewer.js";
import { Scope } from "../../graph/scope.js";
import { relationValidity } from "../../graph/validity.js";
import type { Context } from "../../repository/context.js";
import { matchUses } from "../../repository/taxonomy/match-uses.js";
import { taxonomyKind } from "../../repository/taxonomy/taxonomy-kind.js";

/** Stored node of a version. */
export interface StoredNode {
  code: string;
  name: string;
  description: string | null;
  url: string | null;
  level: number | null;
  /** NATIONAL, LOCAL, or null if not recorded. */
  scope: string | null;
  parent: { code: string; relation: string } | null;
  /** Number of relations from elements of other kinds to the node, which `remap` would move. */
  uses: number;
  /** Successors in the version `next`. */
  successors: { code: string; relation: string }[];
}

/** Reads all nodes of a version, ordered by code, with their successors in the version `next`. */
export async function readVersion(
  { database, viewer, today }: Pick<Context, "database" | "viewer" | "today">,
  { taxonomy, version, next }: { taxonomy: string; version: string; next: string },
): Promise<StoredNode[]> {
  const { kind, upwards, succession, ...property } = taxonomyKind;
  const scope = new Scope(viewer, today);
  const day = scope.parameter(today);
  const rows = await database.read(
    `MATCH (n:${kind.name}) WHERE n.${property.taxonomy} = ${scope.parameter(taxonomy)} AND n.${property.version} = ${scope.parameter(version)} AND ${visible(viewer, "n")}
     RETURN n.code AS code, n.name AS name, n.description AS description, n.url AS url, n.level AS level, n.scope AS scope,
       COLLECT { MATCH (n)-[up:${upwards.type}]->(parent:${kind.name}) WHERE ${relationValidity("up", day)} AND ${visible(viewer, "parent")}
         RETURN {code: parent.code, relation: up.id} LIMIT 1 }[0] AS parent,
       COUNT { ${matchUses("n", { viewer, day })} } AS uses,
       COLLECT { MATCH (n)-[on:${succession}]->(successor:${kind.name}) WHERE successor.${property.version} = ${scope.parameter(next)} AND ${visible(viewer, "successor")}
         RETURN {code: successor.code, relation: on.id} ORDER BY successor.code } AS successors
     ORDER BY code`,
    scope.parameters,
  );
  return rows as StoredNode[];
}
