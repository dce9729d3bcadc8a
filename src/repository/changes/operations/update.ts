import type { Row } from "../../../database/database.js";
import { targetsIn } from "../names.js";
import type { Located, RelationChangesByField } from "../operation.js";
import { changeRelations } from "../plan/change-relations.js";
import { setProperties } from "../plan/set-properties.js";
import { isThere, stateOf } from "./named-element.js";
import { type Content, expectedRev, ref } from "./operation-input.js";
import type { OperationType } from "./operation-type.js";

/**
 * A property with the value null is removed. Without `expectedRev` (never from clients) the newest revision is changed.
 */
export interface UpdateOperation extends Located {
  action: "update";
  kind?: string;
  element: string;
  expectedRev?: number;
  properties: Row;
  relations: RelationChangesByField;
}

/** Changes properties and relations of an element. */
export const update: OperationType<UpdateOperation> = {
  input: {
    fields: { ref, expectedRev, changes: { type: "ElementChanges", required: true } },
    read: ({ ref, expectedRev, changes }, path) => ({
      action: "update",
      element: ref,
      expectedRev,
      namedAt: [...path, "ref"],
      ...(changes as Content),
    }),
  },
  names({ element, relations }, names) {
    for (const name of [element, ...targetsIn(relations)]) names.addElement(name);
  },
  subject: ({ element }, resolution) => resolution.element(element)?.id,
  reach({ element, relations }, reach, resolution) {
    const id = resolution.element(element)?.id;
    reach.addChanged(id);
    reach.addRelationChanges(id, relations);
  },
  missing: (draft, { element, kind, path, namedAt = path }) =>
    isThere(draft, element, kind) ? [] : [{ name: element, path: namedAt }],
  revisions: ({ element, expectedRev, path, namedAt = path }) => [{ name: element, path: namedAt, expectedRev }],
  change(draft, { element, path, properties }) {
    const state = stateOf(draft, element);
    state.path = path;
    setProperties(draft, state, properties, path);
  },
  relate: (draft, { element, path, relations }) =>
    changeRelations(draft, { source: stateOf(draft, element), path, orUpdate: false }, relations),
};
