import { visible } from "../../access/viewer.js";
import { orderKey } from "../../graph/qualifier-order.js";
import { Scope } from "../../graph/scope.js";
import type { Context } from "../context.js";
import { taxonomyKind } from "./taxonomy-kind.js";

/** Version of a taxonomy, as in its node of level 0. */
export interface Version {
  name: string;
  /** First day in force, if recorded. */
  validFrom: string | null;
}

/** Reads the versions of a taxonomy, oldest first. */
export async function readVersions(
  { database, viewer, today }: Pick<Context, "database" | "viewer" | "today">,
  taxonomy: string,
): Promise<Version[]> {
  const { kind, ...property } = taxonomyKind;
  const scope = new Scope(viewer, today);
  const rows = await database.read(
    `MATCH (root:${kind.name}) WHERE root.${property.taxonomy} = ${scope.parameter(taxonomy)} AND root.level = 0 AND ${visible(viewer, "root")}
     WITH root.${property.version} AS name, min(root.validFrom) AS validFrom
     WITH {${property.version}: name, validFrom: validFrom} AS version
     RETURN version.${property.version} AS name, version.validFrom AS validFrom ORDER BY ${orderKey(kind, "version")}`,
    scope.parameters,
  );
  return rows as unknown as Version[];
}
