import type { Row } from "../../database/database.js";
import type { Operation } from "../../repository/changes/operations.js";
import { nodeRef, taxonomyKind } from "../../repository/taxonomy/taxonomy-kind.js";
import type { Fate, Ground } from "./compare-versions.js";
import { pathOf, trustOf, type VersionOptions } from "./node-operations.js";
import type { PlacedNode } from "./node-row.js";
import type { StoredNode } from "./read-version.js";

/** Returns operations that relate old nodes to their successors, where no such relation is stored. */
export function successionOperations(
  fates: readonly Fate[],
  { predecessor, ...options }: VersionOptions & { predecessor: string },
): Operation[] {
  return fates.flatMap(({ old, successors }) =>
    successors
      .filter(({ node }) => !old.successors.some(({ code }) => code === node.code))
      .map(
        ({ node, ground }): Operation => ({
          action: "relate",
          from: nodeRef(old.code, predecessor),
          type: taxonomyKind.succession,
          to: nodeRef(node.code, options.version),
          properties: trustOn(ground, options),
          path: pathOf(node),
        }),
      ),
  );
}

function trustOn(ground: Ground, options: VersionOptions): Row {
  if (ground === "TOLD") return trustOf(options);
  return { provenance: ground === "SAME" ? "DERIVED" : "INFERRED" };
}

/** Stored succession that the file contradicts. */
export interface Contradicted {
  old: StoredNode;
  node: PlacedNode;
  relation: string;
}

/** Returns the stored successions to nodes whose rows name other predecessors. */
export function contradictedBy(nodes: readonly PlacedNode[], fates: readonly Fate[]): Contradicted[] {
  const byCode = new Map(nodes.map(node => [node.code, node]));
  return fates.flatMap(({ old, successors }) =>
    old.successors.flatMap(({ code, relation }) => {
      const node = byCode.get(code);
      return node && !successors.some(each => each.node === node) ? [{ old, node, relation }] : [];
    }),
  );
}
