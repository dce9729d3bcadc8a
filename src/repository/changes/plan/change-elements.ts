import type { Row } from "../../../database/database.js";
import { metamodel } from "../../../metamodel/metamodel.js";
import { storeDefaults } from "../identity.js";
import type { CreateOperation, DeleteOperation, Operation } from "../operation.js";
import type { Draft, ElementState } from "./draft.js";
import { setProperties } from "./set-properties.js";
import { refuseTakenCode } from "./uniqueness.js";

/** Creates or changes the element that an operation is about; gives its state, none where it cannot be. */
export function changeElement(draft: Draft, operation: Operation): ElementState | undefined {
  if (operation.action === "create") return createElement(draft, operation);
  const id = draft.resolution.subjectOf(operation);
  const state = id === undefined ? undefined : draft.elements.get(id);
  if (operation.action === "update" && state) {
    state.path = operation.path;
    setProperties(draft, state, operation.properties, operation.path);
  }
  return state;
}

function createElement(draft: Draft, operation: CreateOperation): ElementState | undefined {
  const { kind: name, path, properties, orUpdate } = operation;
  const kind = metamodel.findKind(name);
  if (!kind) {
    draft.refuse("UNKNOWN_KIND", path, name);
    return undefined;
  }
  const id = draft.resolution.subjectOf(operation)!;
  const fresh: ElementState = { id, kind, after: newElement(draft, { id, kind: name }), path, isUpsert: orUpdate };
  const state = draft.elements.get(id) ?? fresh;
  if (draft.createdIds.has(id)) refuseTakenCode(draft, { ...state, path });
  draft.createdIds.add(id);
  draft.elements.set(id, state);
  state.path = path;
  setProperties(draft, state, properties, path);
  return state;
}

/** Assigned to and not spread: an object of two spreads has a hidden class of its own, which weighs as much again. */
const newElement = ({ day: { now } }: Draft, { id, kind }: { id: string; kind: string }): Row =>
  Object.assign({ id, kind, state: "VALID", rev: 1, createdAt: now, updatedAt: now }, storeDefaults);

/** Deletes an element with its own relations; by force also those that point at it. */
export function deleteElement(draft: Draft, { force }: DeleteOperation, state: ElementState) {
  const going = [...draft.relationsFrom(state.id), ...(force ? draft.relationsTo(state.id) : [])];
  for (const relation of going) relation.after = undefined;
  state.after = undefined;
}
