import { visible } from "../../access/viewer.js";
import { orderKey } from "../../graph/qualifier-order.js";
import type { Scope } from "../../graph/scope.js";
import { elementValidity } from "../../graph/validity.js";
import { matchSuccessors } from "../../repository/taxonomy/match-successors.js";
import { taxonomyKind } from "../../repository/taxonomy/taxonomy-kind.js";

const { kind, taxonomy, version, uses } = taxonomyKind;

/** What outdated nodes are judged by, in one statement: a parameter, and a variable that `newestVersions` is bound to. */
export interface OutdatedFrame {
  scope: Scope;
  day: string;
  newest: string;
}

/** Cypher: the newest version in force of each taxonomy, as a list; to be worked out once. */
export function newestVersions({ viewer }: Scope, day: string): string {
  const isRoot = `root.level = 0 AND ${visible(viewer, "root")} AND ${elementValidity("root", day)}`;
  return `COLLECT { MATCH (root:${kind.name}) WHERE ${isRoot} WITH root ORDER BY ${orderKey(kind, "root")} DESC
    WITH root.${taxonomy} AS taxonomy, collect(root)[0] AS first
    RETURN {taxonomy: taxonomy, version: first.${version}, orderKey: ${orderKey(kind, "first")}} }`;
}

/** Cypher: whether a node has ended, or a newer version of its taxonomy is in force. */
export const isOutdated = (node: string, frame: OutdatedFrame): string =>
  `(coalesce(${node}.validUntil <= ${frame.day}, false) OR ${isOlder(node, frame)})`;

/** A node that a government added to the newest version may have no day. */
const isOlder = (node: string, { newest }: OutdatedFrame) =>
  `any(each IN ${newest} WHERE each.taxonomy = ${node}.${taxonomy} AND each.version <> ${node}.${version} AND ${orderKey(kind, node)} < each.orderKey)`;

/** Those that `matchSuccessors` matches, of the newest version only. */
export const matchNewestSuccessors = (node: string, frame: OutdatedFrame): string =>
  `${matchSuccessors(node, { viewer: frame.scope.viewer, day: frame.day })} AND NOT ${isOlder("next", frame)}`;

/** Relation types, of a pattern, by which elements point at nodes. */
export const usesOfNodes: string = uses.join("|");
