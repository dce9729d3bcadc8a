import type { Row } from "../../database/database.js";
import type { Path, RelationChangesByField } from "../../repository/changes/operation.js";
import type { Operation } from "../../repository/changes/operations.js";
import { nodeRef, taxonomyKind } from "../../repository/taxonomy/taxonomy-kind.js";
import type { NodeRow, PlacedNode } from "./node-row.js";
import type { PlacedNodes } from "./place-nodes.js";
import type { StoredNode } from "./read-version.js";

/** A version of a taxonomy, and the document that it is taken from. */
export interface VersionOptions {
  taxonomy: string;
  version: string;
  source?: string;
  /** The day from which it is in force; versions are ordered by it. */
  validFrom?: string;
}

/** What the file says can be trusted as far as the document that it names. */
export const trustOf = ({ source }: VersionOptions): Row =>
  source ? { provenance: "OFFICIAL", source } : { provenance: "REPORTED" };

/** Brings the nodes of a version up to date with a file; `stored`: those that are there. */
export function nodeOperations(
  { root, nodes }: PlacedNodes,
  stored: readonly StoredNode[],
  options: VersionOptions,
): Operation[] {
  const there = new Map(stored.map(node => [node.code, node]));
  return [root, ...nodes].map(node => nodeOperation(node, there.get(node.code), options));
}

function nodeOperation(node: PlacedNode, there: StoredNode | undefined, options: VersionOptions): Operation {
  const { kind, taxonomy, version } = taxonomyKind;
  const { code, name, description, url, level } = node;
  return {
    action: "create",
    orUpdate: there !== undefined,
    kind: kind.name,
    properties: {
      ...{ code, name: isTold(node) || !there ? name : there.name, level },
      ...{ [taxonomy]: options.taxonomy, [version]: options.version },
      ...(description && { description }),
      ...(url && { url }),
      ...(options.validFrom && { validFrom: options.validFrom }),
      ...((!there || options.source) && trustOf(options)),
      ...(!there && { scope: "NATIONAL" }),
    },
    relations: upwards(node, there, options),
    path: pathOf(node),
  };
}

/** The taxonomy itself may have no row. */
const isTold = ({ place }: NodeRow) => place.row > 0;

/** Where a node stands in the file. */
export const pathOf = ({ place, ...node }: NodeRow): Path =>
  isTold({ place, ...node }) ? [place.sheet, place.row] : [];

/** That a parent was told wrongly before is mended, not history: the relation to it goes. */
function upwards(
  { parent }: PlacedNode,
  there: StoredNode | undefined,
  options: VersionOptions,
): RelationChangesByField {
  if (parent === undefined || parent === there?.parent?.code) return {};
  const add = [{ to: nodeRef(parent, options.version), ...trustOf(options) }];
  const remove = there?.parent ? [there.parent.relation] : [];
  return { [taxonomyKind.upwards.field]: { add, remove } };
}
