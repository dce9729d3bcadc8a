import type { Row } from "../../../database/database.js";
import { parseRef } from "../../../graph/element-ref.js";
import { metamodel } from "../../../metamodel/metamodel.js";
import { storeDefaults } from "../identity.js";
import { targetsIn } from "../names.js";
import type { Located, RelationChangesByField } from "../operation.js";
import { changeRelations } from "../plan/change-relations.js";
import type { Draft, ElementState } from "../plan/draft.js";
import { setProperties } from "../plan/set-properties.js";
import { refuseTakenCode } from "../plan/uniqueness.js";
import type { Content } from "./operation-input.js";
import type { OperationType } from "./operation-type.js";

/**
 * `orUpdate`: updates the existing element with the same identity instead. Its revision changes only if a value
 * differs.
 */
export interface CreateOperation extends Located {
  action: "create";
  kind: string;
  clientRef?: string;
  /** Id of the new element. Default: a generated one. */
  id?: string;
  properties: Row;
  relations: RelationChangesByField;
  orUpdate?: boolean;
}

/** Creates an element with its properties and relations. */
export const create: OperationType<CreateOperation> = {
  input: {
    fields: {
      clientRef: {
        type: "ID",
        isForOthers: true,
        description: "Temporary name, valid only for other operations of the same request; not a ref.",
      },
      input: { type: "ElementInput", required: true },
    },
    read: ({ clientRef, input }, path) => ({
      action: "create",
      clientRef,
      namedAt: [...path, "clientRef"],
      ...(input as Content),
    }),
  },
  names({ kind, clientRef, id, properties, relations }, names) {
    for (const target of targetsIn(relations)) names.addElement(target);
    names.addCode(kind, properties.code);
    if (clientRef) names.addGiven(clientRef);
    if (id) names.addOwnId(id);
  },
  register: (operation, resolution) => resolution.addCreated(operation),
  subject: (operation, resolution) => resolution.createdId(operation),
  reach(operation, reach, resolution) {
    const id = resolution.createdId(operation);
    reach.addChanged(id);
    reach.addRelationChanges(id, operation.relations);
  },
  create: createElement,
  relate(draft, operation) {
    const { path, relations, orUpdate = false } = operation;
    const source = draft.elements.get(draft.resolution.createdId(operation) ?? "");
    if (source) changeRelations(draft, { source, path, orUpdate }, relations);
  },
  review: refuseClientRefs,
};

function createElement(draft: Draft, operation: CreateOperation) {
  const { kind: name, path, properties, orUpdate } = operation;
  const kind = metamodel.findKind(name);
  if (!kind) {
    draft.refuse("UNKNOWN_KIND", path, name);
    return;
  }
  const id = draft.resolution.createdId(operation)!;
  const fresh: ElementState = { id, kind, after: newElement(draft, { id, kind: name }), path, isUpsert: orUpdate };
  const state = draft.elements.get(id) ?? fresh;
  if (draft.createdIds.has(id)) refuseTakenCode(draft, { ...state, path });
  draft.createdIds.add(id);
  draft.elements.set(id, state);
  state.path = path;
  setProperties(draft, state, properties, path);
}

/** Uses Object.assign, because an object of two spreads gets its own hidden class, which doubles its memory. */
const newElement = ({ day: { now } }: Draft, { id, kind }: { id: string; kind: string }): Row =>
  Object.assign({ id, kind, state: "VALID", rev: 1, createdAt: now, updatedAt: now }, storeDefaults);

/** Refuses ambiguous clientRefs: one given twice, one in the form of a ref, or one that is to be an id and is one. */
function refuseClientRefs(draft: Draft, operations: readonly CreateOperation[]) {
  const given = new Set<string>();
  for (const { clientRef, id, path, namedAt = path } of operations) {
    if (!clientRef) continue;
    if ("kind" in parseRef(clientRef)) draft.refuse("CLIENT_REF_IS_REF", namedAt, clientRef);
    if (given.has(clientRef) || isStored(draft, id)) draft.refuse("CLIENT_REF_TAKEN", namedAt, clientRef);
    given.add(clientRef);
  }
}

const isStored = ({ resolution }: Draft, id: string | undefined): boolean =>
  id !== undefined && resolution.stored.elements({ id }).length > 0;
