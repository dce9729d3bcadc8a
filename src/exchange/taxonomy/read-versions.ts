import type { Context } from "../../repository/context.js";
import { Scope } from "../../repository/reading/scope.js";
import { relationValidity } from "../../repository/reading/validity.js";
import { visible } from "../../repository/viewer.js";
import { taxonomyKind } from "./taxonomy-kind.js";

type Reader = Pick<Context, "database" | "viewer" | "today">;

/** A node of a version that the repository has. */
export interface StoredNode {
  code: string;
  name: string;
  description: string | null;
  url: string | null;
  level: number | null;
  /** NATIONAL or LOCAL; nothing where it was not recorded. */
  scope: string | null;
  parent: { code: string; relation: string } | null;
  /** How many relations in force of elements that are no nodes point at it. */
  uses: number;
  /** What takes its place in the other version that was asked about. */
  successors: { code: string; relation: string }[];
}

/** The versions of a taxonomy that are there, as they are ordered: by name, as texts. */
export async function readVersions({ database, viewer, today }: Reader, taxonomy: string): Promise<string[]> {
  const { kind, ...property } = taxonomyKind;
  const scope = new Scope(viewer, today);
  const rows = await database.read(
    `MATCH (root:${kind.name}) WHERE root.${property.taxonomy} = ${scope.parameter(taxonomy)} AND root.level = 0 AND ${visible(viewer, "root")}
     RETURN DISTINCT root.${property.version} AS version ORDER BY version`,
    scope.parameters,
  );
  return rows.map(({ version }) => version);
}

/** All nodes of a version, by code, each with what takes its place in the version `next`. */
export async function readVersion(
  { database, viewer, today }: Reader,
  { taxonomy, version, next }: { taxonomy: string; version: string; next: string },
): Promise<StoredNode[]> {
  const { kind, uses, upwards, succession, ...property } = taxonomyKind;
  const scope = new Scope(viewer, today);
  const day = scope.parameter(today);
  const rows = await database.read(
    `MATCH (n:${kind.name}) WHERE n.${property.taxonomy} = ${scope.parameter(taxonomy)} AND n.${property.version} = ${scope.parameter(version)} AND ${visible(viewer, "n")}
     RETURN n.code AS code, n.name AS name, n.description AS description, n.url AS url, n.level AS level, n.scope AS scope,
       COLLECT { MATCH (n)-[up:${upwards.type}]->(parent:${kind.name}) WHERE ${relationValidity("up", day)} AND ${visible(viewer, "parent")}
         RETURN {code: parent.code, relation: up.id} LIMIT 1 }[0] AS parent,
       COUNT { MATCH (n)<-[use:${uses.join("|")}]-(user:Element) WHERE ${relationValidity("use", day)} AND ${visible(viewer, "user")} } AS uses,
       COLLECT { MATCH (n)-[on:${succession}]->(successor:${kind.name}) WHERE successor.${property.version} = ${scope.parameter(next)} AND ${visible(viewer, "successor")}
         RETURN {code: successor.code, relation: on.id} ORDER BY successor.code } AS successors
     ORDER BY code`,
    scope.parameters,
  );
  return rows as StoredNode[];
}
