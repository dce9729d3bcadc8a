import type { Context } from "../context.js";
import { Scope } from "../reading/scope.js";
import { visible } from "../viewer.js";
import { taxonomyKind } from "./taxonomy-kind.js";

/** The versions of a taxonomy that are there, as they are ordered: by name, as texts. */
export async function readVersions(
  { database, viewer, today }: Pick<Context, "database" | "viewer" | "today">,
  taxonomy: string,
): Promise<string[]> {
  const { kind, ...property } = taxonomyKind;
  const scope = new Scope(viewer, today);
  const rows = await database.read(
    `MATCH (root:${kind.name}) WHERE root.${property.taxonomy} = ${scope.parameter(taxonomy)} AND root.level = 0 AND ${visible(viewer, "root")}
     RETURN DISTINCT root.${property.version} AS version ORDER BY version`,
    scope.parameters,
  );
  return rows.map(({ version }) => version);
}
