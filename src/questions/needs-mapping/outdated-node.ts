import { visible } from "../../access/viewer.js";
import { orderKey } from "../../graph/qualifier-order.js";
import type { Scope } from "../../graph/scope.js";
import { elementValidity } from "../../graph/validity.js";
import { matchSuccessors } from "../../repository/taxonomy/match-successors.js";
import { taxonomyKind } from "../../repository/taxonomy/taxonomy-kind.js";

const { kind, taxonomy, version, uses } = taxonomyKind;

/** Parameters of a statement about outdated nodes; `newest` is a variable bound to `newestVersions`. */
export interface OutdatedFrame {
  scope: Scope;
  day: string;
  newest: string;
}

/** Compiles the list of the newest version in force of each taxonomy; evaluate it once per statement. */
export function newestVersions({ viewer }: Scope, day: string): string {
  const isRoot = `root.level = 0 AND ${visible(viewer, "root")} AND ${elementValidity("root", day)}`;
  return `COLLECT { MATCH (root:${kind.name}) WHERE ${isRoot} WITH root ORDER BY ${orderKey(kind, "root")} DESC
    WITH root.${taxonomy} AS taxonomy, collect(root)[0] AS first
    RETURN {taxonomy: taxonomy, version: first.${version}, orderKey: ${orderKey(kind, "first")}} }`;
}

/** Compiles the condition that a node has ended or that a newer version of its taxonomy is in force. */
export const isOutdated = (node: string, frame: OutdatedFrame): string =>
  `(coalesce(${node}.validUntil <= ${frame.day}, false) OR ${isOlder(node, frame)})`;

/** Compares versions and not days, because a node that a government added to the newest version may have no day. */
const isOlder = (node: string, { newest }: OutdatedFrame) =>
  `any(each IN ${newest} WHERE each.taxonomy = ${node}.${taxonomy} AND each.version <> ${node}.${version} AND ${orderKey(kind, node)} < each.orderKey)`;

/** Compiles the same match as `matchSuccessors`, limited to the newest version. */
export const matchNewestSuccessors = (node: string, frame: OutdatedFrame): string =>
  `${matchSuccessors(node, { viewer: frame.scope.viewer, day: frame.day })} AND NOT ${isOlder("next", frame)}`;

/** Relationship types from elements to nodes, as a Cypher pattern. */
export const usesOfNodes: string = uses.join("|");
