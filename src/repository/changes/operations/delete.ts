import { RepositoryError } from "../../../common/repository-error.js";
import type { Located } from "../operation.js";
import type { Draft, RelationState } from "../plan/draft.js";
import { isThere, stateOf } from "./named-element.js";
import type { OperationType } from "./operation-type.js";

/** Without `force`, refused with STILL_RELATED if other elements have relations to the element. */
export interface DeleteOperation extends Located {
  action: "delete";
  kind?: string;
  element: string;
  expectedRev?: number;
  force?: boolean;
}

/** Deletes an element with its own relations; with `force` also the relations of others to it. */
export const deletion: OperationType<DeleteOperation> = {
  names: ({ element }, names) => names.addElement(element),
  subject: ({ element }, resolution) => resolution.element(element)?.id,
  reach: ({ element, force }, reach, resolution) => reach.addDeleted(resolution.element(element)?.id, force),
  missing: (draft, { element, kind, path, namedAt = path }) =>
    isThere(draft, element, kind) ? [] : [{ name: element, path: namedAt }],
  revisions: ({ element, expectedRev, path, namedAt = path }) => [{ name: element, path: namedAt, expectedRev }],
  doom: (draft, { element }) => draft.doomed.add(draft.resolution.element(element)!.id),
  remove(draft, { element, force }) {
    const state = stateOf(draft, element);
    const going = [...draft.relationsFrom(state.id), ...(force ? draft.relationsTo(state.id) : [])];
    for (const relation of going) relation.after = undefined;
    state.after = undefined;
  },
  review: refuseStillRelated,
};

/** Maximum number of listed relations; `total` is always the complete number. */
const MOST_NAMED = 20;

/**
 * Throws STILL_RELATED if other elements still have relations to a deleted one, with the number of relations (`total`),
 * the first of them, and the `paths` of the deletions.
 */
function refuseStillRelated(draft: Draft, deletions: readonly DeleteOperation[]) {
  const paths = new Map(deletions.map(({ element, path }) => [stateOf(draft, element).id, path]));
  const relations = [...paths.keys()].flatMap(id => draft.relationsTo(id));
  if (relations.length === 0) return;
  const inTheWay = new Set(relations.map(({ to }) => to));
  const refs = [...inTheWay].map(id => draft.ref(id)).join(", ");
  const message = `${refs} masih ditunjuk oleh ${relations.length} hubungan dan tidak dapat dihapus.`;
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
