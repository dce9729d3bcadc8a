import { orderKey } from "../../graph/qualifier-order.js";
import type { Scope } from "../../graph/scope.js";
import { matchSuccessors } from "../../repository/taxonomy/match-successors.js";
import { taxonomyKind } from "../../repository/taxonomy/taxonomy-kind.js";

const { kind, taxonomy, version, uses } = taxonomyKind;

/** Parameters of a statement about outdated nodes; `newest` is a variable bound to `newestVersions`. */
export interface OutdatedFrame {
  scope: Scope;
  day: string;
  newest: string;
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
