import type { Row } from "../../database/database.js";
import type { Path, RelationChangesByField } from "../../repository/changes/operation.js";
import type { Operation } from "../../repository/changes/operations.js";
import { nodeRef, taxonomyKind } from "../../repository/taxonomy/taxonomy-kind.js";
import type { NodeRow, PlacedNode } from "./node-row.js";
import type { PlacedNodes } from "./place-nodes.js";
import type { StoredNode } from "./read-version.js";

/** Version of a taxonomy, and the document it is taken from. */
export interface VersionOptions {
  taxonomy: string;
  version: string;
  source?: string;
  /** Day from which it is in force; versions are ordered by it. */
  validFrom?: string;
}

/** Returns provenance and source of imported data: OFFICIAL if the options name a source, otherwise REPORTED. */
export const trustOf = ({ source }: VersionOptions): Row =>
  source ? { provenance: "OFFICIAL", source } : { provenance: "REPORTED" };

/** Returns operations that create the nodes of a version, or update those in `stored`. */
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

/** The root has row 0 if the file has no row for the taxonomy itself. */
const isTold = ({ place }: NodeRow) => place.row > 0;

/** Returns the place of a node in the file. */
export const pathOf = ({ place, ...node }: NodeRow): Path =>
  isTold({ place, ...node }) ? [place.sheet, place.row] : [];

/** Replaces a different stored parent. The relation is removed without an end date, as this corrects an error. */
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
