import { RepositoryError } from "../../../common/repository-error.js";
import { definitionOf } from "../../../metamodel/define/index.js";
import type { Located } from "../operation.js";
import type { Draft } from "../plan/draft.js";
import { fillIn } from "../plan/fill-in.js";
import { type Merger, moveRelation } from "../plan/move-relation.js";
import { isThere, stateOf } from "./named-element.js";
import type { Named, OperationType } from "./operation-type.js";

/**
 * Merges two elements of one kind: `into` gets the values of `from`, except where both have a value, and `from` is
 * deleted. Without `expectedRevs` (never from clients) the newest revisions are merged.
 */
export interface MergeOperation extends Located {
  action: "merge";
  from: string;
  into: string;
  expectedRevs?: { from: number; into: number };
}

/** Merges two elements. */
export const merge: OperationType<MergeOperation> = {
  names({ from, into }, names) {
    names.addElementByKind(from);
    names.addElement(into);
  },
  subject: ({ into }, resolution) => resolution.element(into)?.id,
  reach({ from, into }, reach, resolution) {
    const id = resolution.element(into)?.id;
    reach.addChanged(id);
    reach.addSource(id);
    reach.addMerged(resolution.element(from));
  },
  missing: (draft, operation) => bothOf(operation).filter(({ name }) => !isThere(draft, name)),
  revisions: operation =>
    bothOf(operation).map((named, index) => ({ ...named, expectedRev: revsOf(operation)[index] })),
  doom: (draft, operation) => draft.doomed.add(mergerOf(draft, operation).from.id),
  merge: (draft, operation) => mergeElements(draft, mergerOf(draft, operation)),
};

const bothOf = ({ path, from, into }: MergeOperation): [from: Named, into: Named] => [
  { name: from, path: [...path, "from"] },
  { name: into, path: [...path, "into"] },
];

const revsOf = ({ expectedRevs }: MergeOperation) => [expectedRevs?.from, expectedRevs?.into];

/** Throws BAD_USER_INPUT if both are the same element, or of different kinds or plateaus. */
function mergerOf(draft: Draft, operation: MergeOperation): Merger {
  const path = [...operation.path, "from"];
  const refused = (message: string) => new RepositoryError("BAD_USER_INPUT", message, { path });
  const [from, into] = [stateOf(draft, operation.from), stateOf(draft, operation.into)];
  const [one, other] = [from, into].map(({ id, kind }) => `${draft.ref(id)} (${definitionOf(kind).label})`);
  if (from === into) throw refused(`${one} tidak dapat digabungkan dengan dirinya sendiri.`);
  if (from.kind !== into.kind) throw refused(`${one} dan ${other} berbeda jenis dan tidak dapat digabungkan.`);
  if (from.before!.plateau !== into.before!.plateau)
    throw refused(`${one} dan ${other} dari arsitektur yang berbeda (saat ini dan target); gunakan hubungan REPLACES.`);
  return { from, into, path };
}

/** Moves the properties and relations of `from` to `into`, unless they contradict those of `into`. */
function mergeElements(draft: Draft, merger: Merger) {
  const { from, into, path } = merger;
  into.path = path;
  fillIn(from, into);
  const relations = new Set([...draft.relationsFrom(from.id), ...draft.relationsTo(from.id)]);
  for (const relation of relations) moveRelation(draft, relation, merger);
  from.after = undefined;
  from.mergedWith = into.id;
  into.mergedWith = from.id;
}
