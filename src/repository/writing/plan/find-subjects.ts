import type { Row } from "../../../database/database.js";
import { readAttributes } from "../../attributes.js";
import { RepositoryError } from "../../repository-error.js";
import type { Operation } from "../operation.js";
import type { Draft } from "./draft.js";

/** Throws NOT_FOUND, naming all of them, where operations are about elements or relations that are not there. */
export function refuseUnknownSubjects(draft: Draft, operations: readonly Operation[]) {
  const missing = operations.filter(operation => !hasSubject(draft, operation)).map(nameOf);
  if (missing.length === 0) return;
  const ids = [...new Set(missing)];
  throw new RepositoryError("NOT_FOUND", `Tidak ditemukan: ${ids.join(", ")}.`, { ids });
}

/** Where an operation creates or relates, what is missing is a problem of its input. */
function hasSubject(draft: Draft, operation: Operation): boolean {
  if (operation.action === "create" || operation.action === "relate") return true;
  if (operation.action === "unrelate") return draft.relations.has(operation.relation);
  const named = draft.resolution.element(operation.element);
  const isThere = named && (named.isNew || draft.elements.has(named.id));
  return !!isThere && (operation.kind ?? named.kind) === named.kind;
}

const nameOf = (operation: Operation): string =>
  operation.action === "unrelate" ? operation.relation : "element" in operation ? operation.element : "";

/** Throws REVISION_CONFLICT with the current record where somebody else was faster. */
export function refuseStale(draft: Draft, operations: readonly Operation[]) {
  for (const operation of operations) {
    if (!("expectedRev" in operation) || operation.expectedRev === undefined) continue;
    const id = draft.resolution.subjectOf(operation)!;
    const current = draft.elements.get(id)?.before;
    if (current && current.rev !== operation.expectedRev) throw conflict(draft.ref(id), operation.expectedRev, current);
  }
}

function conflict(ref: string, expectedRev: number, { attributesJson, ...record }: Row) {
  const message = `${ref} sudah diubah: revisinya kini ${record.rev}, bukan ${expectedRev}.`;
  const current = { ...record, ref, attributes: readAttributes(attributesJson) };
  return new RepositoryError("REVISION_CONFLICT", message, { current });
}
