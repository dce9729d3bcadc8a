import { RepositoryError } from "../../repository-error.js";
import type { Operation } from "../operation.js";
import type { Draft, RelationState } from "./draft.js";

/** So many of the relations in the way are named; how many there are is always told. */
const MOST_NAMED = 20;

/** Throws STILL_RELATED where others still point at what is to be deleted and nobody said that they go along. */
export function refuseStillRelated(draft: Draft, operations: readonly Operation[]) {
  const ids = operations
    .filter(operation => operation.action === "delete")
    .map(operation => draft.resolution.subjectOf(operation)!);
  const relations = [...new Set(ids)].flatMap(id => draft.relationsTo(id));
  if (relations.length === 0) return;
  const refs = [...new Set(relations.map(({ to }) => draft.ref(to)))].join(", ");
  const message = `${refs} masih ditunjuk oleh ${relations.length} relasi dan tidak dapat dihapus.`;
  const named = relations.slice(0, MOST_NAMED).map(relation => describe(draft, relation));
  throw new RepositoryError("STILL_RELATED", message, { total: relations.length, relations: named });
}

function describe(draft: Draft, { id, type, from, to }: RelationState) {
  return { id, type, ref: draft.ref(from), name: draft.row(from).name, to: draft.ref(to) };
}
