import type { Located } from "../operation.js";
import { removeRelation } from "../plan/change-relations.js";
import type { OperationType } from "./operation-type.js";

/** `until`: the relation ends on that day and remains as history; one that would start then or later is deleted. */
export interface UnrelateOperation extends Located {
  action: "unrelate";
  relation: string;
  until?: string;
}

/** Deletes a relation, or ends it. */
export const unrelate: OperationType<UnrelateOperation> = {
  input: {
    description: "Deletes a relation permanently. To end it on a day instead, create it again with `until`.",
    fields: { id: { type: "ID", required: true, description: "Id of the relation." } },
    read: ({ id }, path) => ({ action: "unrelate", relation: id, path: [...path, "id"] }),
  },
  names: ({ relation }, names) => names.addRelation(relation),
  subject: ({ relation }, { stored }) => stored.sourceOf(relation),
  reach: ({ relation }, reach, { stored }) => reach.addSource(stored.sourceOf(relation)),
  missing: (draft, { relation, path }) => (draft.relations.has(relation) ? [] : [{ name: relation, path }]),
  relate: (draft, { relation, path, until }) => removeRelation(draft, draft.relations.get(relation)!, path, until),
};
