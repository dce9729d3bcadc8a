import type { Row } from "../../../database/database.js";
import { readAttributes } from "../../attributes.js";
import { RepositoryError } from "../../repository-error.js";
import type { MergeOperation, Operation } from "../operation.js";
import type { Draft } from "./draft.js";

/** Throws NOT_FOUND, naming all of them, where operations are about elements or relations that are not there. */
export function refuseUnknownSubjects(draft: Draft, operations: readonly Operation[]) {
  const missing = operations.flatMap(operation => missingOf(draft, operation));
  if (missing.length === 0) return;
  const ids = [...new Set(missing)];
  throw new RepositoryError("NOT_FOUND", `Tidak ditemukan: ${ids.join(", ")}.`, { ids });
}

/** Where an operation creates or relates, what is missing is a problem of its input. */
function missingOf(draft: Draft, operation: Operation): string[] {
  switch (operation.action) {
    case "create":
    case "relate":
      return [];
    case "unrelate":
      return draft.relations.has(operation.relation) ? [] : [operation.relation];
    case "merge":
      return [operation.from, operation.into].filter(name => !isThere(draft, name));
    default:
      return isThere(draft, operation.element, operation.kind) ? [] : [operation.element];
  }
}

function isThere(draft: Draft, name: string, kind?: string): boolean {
  const named = draft.resolution.element(name);
  return !!named && (named.isNew || draft.elements.has(named.id)) && (kind ?? named.kind) === named.kind;
}

/** Throws REVISION_CONFLICT with the current record where somebody else was faster. */
export function refuseStale(draft: Draft, operations: readonly Operation[]) {
  for (const operation of operations) {
    if (operation.action === "merge") refuseStaleMerge(draft, operation);
    else if ("expectedRev" in operation) refuseOther(draft, operation.element, operation.expectedRev);
  }
}

function refuseStaleMerge(draft: Draft, { from, into, expectedRevs }: MergeOperation) {
  refuseOther(draft, from, expectedRevs?.from);
  refuseOther(draft, into, expectedRevs?.into);
}

function refuseOther(draft: Draft, name: string, expectedRev: number | undefined) {
  const { id } = draft.resolution.element(name)!;
  const current = draft.elements.get(id)?.before;
  if (current && expectedRev !== undefined && current.rev !== expectedRev)
    throw conflict(draft.ref(id), expectedRev, current);
}

function conflict(ref: string, expectedRev: number, { attributesJson, ...record }: Row) {
  const message = `${ref} sudah diubah: revisinya kini ${record.rev}, bukan ${expectedRev}.`;
  const current = { ...record, ref, attributes: readAttributes(attributesJson) };
  return new RepositoryError("REVISION_CONFLICT", message, { current });
}
