import type { Located } from "../operation.js";
import type { Draft, RelationState } from "../plan/draft.js";
import { isThere, stateOf } from "./named-element.js";
import { expectedRev, ref } from "./operation-input.js";
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
  input: {
    description:
      "Deletes an element. Refused (STILL_RELATED) if other elements have relations to it; with `force` these relations are deleted, too.",
    fields: { ref, expectedRev, force: { type: "Boolean", defaultValue: false } },
    read: ({ ref, expectedRev, force }, path) => ({
      action: "delete",
      element: ref,
      expectedRev,
      force,
      path: [...path, "ref"],
    }),
  },
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

/** Maximum number of listed relations of an element; `total` is always the number of all that the writer may see. */
const MOST_NAMED = 20;

/**
 * Refuses deletions of elements to which others still have relations, with their number and the first of them. Relations
 * of hidden elements are mentioned, neither counted nor named.
 */
function refuseStillRelated(draft: Draft, deletions: readonly DeleteOperation[]) {
  const paths = new Map(deletions.map(({ element, path }) => [stateOf(draft, element).id, path]));
  for (const [id, path] of paths) {
    const relations = draft.relationsTo(id);
    if (relations.length === 0) continue;
    const shown = relations.filter(({ from }) => draft.isShown(from));
    const problem = draft.refuse("STILL_RELATED", path, draft.ref(id), pointing(shown.length, relations.length));
    const named = shown.slice(0, MOST_NAMED).map(relation => describe(draft, relation));
    problem.extensions = { total: shown.length, relations: named };
  }
}

function pointing(shown: number, total: number): string {
  const hidden = total > shown ? ["hubungan dari elemen yang tidak dapat Anda lihat"] : [];
  return [...(shown > 0 ? [`${shown} hubungan`] : []), ...hidden].join(" dan ");
}

function describe(draft: Draft, { id, type, from, to }: RelationState) {
  return { id, type, ref: draft.ref(from), name: draft.row(from).name, to: draft.ref(to) };
}
