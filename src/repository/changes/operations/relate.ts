import type { Row } from "../../../database/database.js";
import { definitionOf } from "../../../metamodel/define/index.js";
import { metamodel } from "../../../metamodel/metamodel.js";
import type { Located } from "../operation.js";
import { addRelation } from "../plan/add-relation.js";
import { ref } from "./operation-input.js";
import type { OperationType } from "./operation-type.js";

/**
 * An existing relation with the same own properties and dates is not created again. `orUpdate`: updates an existing
 * relation with the same start instead.
 */
export interface RelateOperation extends Located {
  action: "relate";
  from: string;
  type: string;
  to: string;
  properties: Row;
  orUpdate?: boolean;
}

/** Relates two elements by relationship type; also for types without a field. */
export const relate: OperationType<RelateOperation> = {
  input: {
    description: "Creates a relation. The returned element is its source, whose revision increases.",
    fields: {
      from: ref,
      type: { type: "RelationType", required: true },
      to: ref,
      properties: { type: "RelationPropertiesInput" },
    },
    read: ({ from, type, to, properties }, path) => ({
      action: "relate",
      from,
      type,
      to,
      properties: properties ?? {},
      path,
    }),
  },
  names({ from, to }, names) {
    for (const name of [from, to]) names.addElement(name);
  },
  subject: ({ from }, resolution) => resolution.element(from)?.id,
  reach({ from, type, to }, reach, resolution) {
    reach.addSource(resolution.element(from)?.id);
    reach.addTarget(type, to);
  },
  relate(draft, { from, type, to, properties, path, orUpdate = false }) {
    const [source, target] = [draft.named(from), draft.named(to)];
    const targetPath = [...path, "to"];
    if (!source) draft.refuse("TARGET_NOT_FOUND", [...path, "from"], from);
    else if (metamodel.relationsOfType(type).length === 0)
      draft.refuse("UNKNOWN_RELATION", [...path, "type"], type, definitionOf(source.kind).label);
    else if (!target) draft.refuse("TARGET_NOT_FOUND", targetPath, to);
    else addRelation(draft, { source, type, target, properties, path, targetPath }, { orUpdate });
  },
};
