import { type Viewer, visible } from "../../access/viewer.js";
import { orderKey } from "../../graph/qualifier-order.js";
import { elementValidity } from "../../graph/validity.js";
import { taxonomyKind } from "./taxonomy-kind.js";

const { kind, taxonomy, version } = taxonomyKind;

/** Compiles the list of the newest version in force of each taxonomy; evaluate it once per statement. */
export function newestVersions({ viewer }: { viewer: Viewer }, day: string): string {
  const isRoot = `root.level = 0 AND ${visible(viewer, "root")} AND ${elementValidity("root", day)}`;
  return `COLLECT { MATCH (root:${kind.name}) WHERE ${isRoot} WITH root ORDER BY ${orderKey(kind, "root")} DESC
    WITH root.${taxonomy} AS taxonomy, collect(root)[0] AS first
    RETURN {taxonomy: taxonomy, version: first.${version}, orderKey: ${orderKey(kind, "first")}} }`;
}
