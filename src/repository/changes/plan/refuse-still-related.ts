import { RepositoryError } from "../../../common/repository-error.js";
import type { Operation, Path } from "../operation.js";
import type { Draft, RelationState } from "./draft.js";

/** So many of the relations in the way are named; how many there are is always told. */
const MOST_NAMED = 20;

/**
 * Throws STILL_RELATED where others still point at what is to be deleted and nobody said that they go along: how many
 * relations (`total`), the first of them, and in `paths` where the deletions stand.
 */
export function refuseStillRelated(draft: Draft, operations: readonly Operation[]) {
  const paths = new Map<string, Path>();
  for (const operation of operations)
    if (operation.action === "delete") paths.set(draft.resolution.subjectOf(operation)!, operation.path);
  const relations = [...paths.keys()].flatMap(id => draft.relationsTo(id));
  if (relations.length === 0) return;
  const inTheWay = new Set(relations.map(({ to }) => to));
  const refs = [...inTheWay].map(id => draft.ref(id)).join(", ");
  const message = `${refs} masih ditunjuk oleh ${relations.length} relasi dan tidak dapat dihapus.`;
  const named = relations.slice(0, MOST_NAMED).map(relation => describe(draft, relation));
  throw new RepositoryError("STILL_RELATED", message, {
    total: relations.length,
    relations: named,
    paths: [...inTheWay].map(id => paths.get(id)),
  });
}

function describe(draft: Draft, { id, type, from, to }: RelationState) {
  return { id, type, ref: draft.ref(from), name: draft.row(from).name, to: draft.ref(to) };
}
