import { withoutRedacted } from "../../../access/readable.js";
import type { Row } from "../../../database/database.js";
import { readAttributes } from "../../../graph/attributes.js";
import type { Named } from "../operations/operation-type.js";
import { type Operation, typeOf } from "../operations.js";
import type { Draft } from "./draft.js";

/**
 * Refuses operations on elements or relations that do not exist, each name once, where it is given first. Returns true
 * if there are any.
 */
export function refuseUnknownSubjects(draft: Draft, operations: readonly Operation[]): boolean {
  const firstByName = new Map<string, Named>();
  for (const operation of operations)
    for (const named of typeOf(operation).missing?.(draft, operation) ?? [])
      if (!firstByName.has(named.name)) firstByName.set(named.name, named);
  for (const { name, path } of firstByName.values()) draft.refuse("NOT_FOUND", path, name);
  return firstByName.size > 0;
}

/** Refuses elements that have changed since the client read them; `current` is the stored record. */
export function refuseStale(draft: Draft, operations: readonly Operation[]) {
  for (const operation of operations) {
    for (const { name, path, expectedRev } of typeOf(operation).revisions?.(operation) ?? []) {
      const { id } = draft.resolution.element(name)!;
      const current = draft.elements.get(id)?.before;
      if (!current || expectedRev === undefined || current.rev === expectedRev) continue;
      const problem = draft.refuse("REVISION_CONFLICT", path, draft.ref(id), String(current.rev), String(expectedRev));
      problem.extensions = { current: { ...recordOf(withoutRedacted(draft.writer, current)), ref: draft.ref(id) } };
    }
  }
}

const recordOf = ({ attributesJson, ...record }: Row): Row => ({
  ...record,
  attributes: readAttributes(attributesJson),
});
