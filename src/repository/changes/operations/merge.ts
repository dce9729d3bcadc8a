import { definitionOf } from "../../../metamodel/define/index.js";
import type { Located } from "../operation.js";
import { joinConfidentiality } from "../plan/confidentiality.js";
import type { Draft } from "../plan/draft.js";
import { fillIn } from "../plan/fill-in.js";
import { type Merger, moveRelation } from "../plan/move-relation.js";
import { isThere, stateOf } from "./named-element.js";
import { expectedRev, type InputField, ref } from "./operation-input.js";
import type { Named, OperationType } from "./operation-type.js";

/**
 * Merges two elements of one kind: `into` gets the values of `from`, except where both have a value, and `from` is
 * deleted. Without `expectedRevs` (never from clients) the newest revisions are merged. `takesPlace` (never from clients):
 * `into` takes the place of `from` only: it gets the relations of others to `from`, and nothing else of it.
 */
export interface MergeOperation extends Located {
  action: "merge";
  from: string;
  into: string;
  expectedRevs?: { from: number; into: number };
  takesPlace?: boolean;
}

const expectedRevs: InputField = {
  type: {
    name: "MergeRevs",
    description: "Revisions of both elements as last read by the client.",
    fields: { from: expectedRev, into: expectedRev },
  },
  required: true,
};

/** Merges two elements. */
export const merge: OperationType<MergeOperation> = {
  input: {
    description: `Merges two elements of one kind that represent the same thing, and deletes \`from\`. All relations from and to it become
relations of \`into\`, with their properties and dates and new ids; equal relations are merged. Values of \`into\` take precedence; missing
values (except dates of validity) are taken from \`from\`. \`elementByExternalId\` and imports by external id still find the element by that
of \`from\`. Warnings list relations that were not moved: BETWEEN_MERGED, a relation between the two elements; ALREADY_RELATED, a relation
of which an element can have only one at a time, when \`into\` already has another.`,
    isAlone: true,
    fields: {
      from: { ...ref, description: "Element to delete." },
      into: { ...ref, description: "Remaining element." },
      expectedRevs,
    },
    read: ({ from, into, expectedRevs }, path) => ({ action: "merge", from, into, expectedRevs, path }),
  },
  names({ from, into }, names) {
    names.addElementByKind(from);
    names.addElement(into);
  },
  subject: ({ into }, resolution) => resolution.element(into)?.id,
  reach({ from, into }, reach, resolution) {
    reach.addReceiver(resolution.element(into)?.id);
    reach.addMoved(resolution.element(from));
  },
  missing: (draft, operation) => bothOf(operation).filter(({ name }) => !isThere(draft, name)),
  revisions: operation =>
    bothOf(operation).map((named, index) => ({ ...named, expectedRev: revsOf(operation)[index] })),
  doom(draft, operation) {
    const merger = mergerOf(draft, operation);
    if (!refuseUnlike(draft, merger)) draft.doomed.add(merger.from.id);
  },
  merge(draft, operation) {
    const merger = mergerOf(draft, operation);
    if (draft.doomed.has(merger.from.id)) mergeElements(draft, merger, operation.takesPlace);
  },
};

const bothOf = ({ path, from, into }: MergeOperation): [from: Named, into: Named] => [
  { name: from, path: [...path, "from"] },
  { name: into, path: [...path, "into"] },
];

const revsOf = ({ expectedRevs }: MergeOperation) => [expectedRevs?.from, expectedRevs?.into];

const mergerOf = (draft: Draft, { path, from, into }: MergeOperation): Merger => ({
  from: stateOf(draft, from),
  into: stateOf(draft, into),
  path: [...path, "from"],
});

/** Refuses to merge an element with itself, and elements of different kinds or plateaus. Returns true if it does. */
function refuseUnlike(draft: Draft, { from, into, path }: Merger): boolean {
  const [one, other] = [from, into].map(({ id, kind }) => `${draft.ref(id)} (${definitionOf(kind).label})`);
  const before = draft.problems.length;
  if (from === into) draft.refuse("SAME_ELEMENT", path, one!);
  else if (from.kind !== into.kind) draft.refuse("DIFFERENT_KINDS", path, one!, other!);
  else if (from.before!.plateau !== into.before!.plateau) draft.refuse("DIFFERENT_PLATEAUS", path, one!, other!);
  return draft.problems.length > before;
}

/** Moves the properties and relations of `from` to `into`, unless they contradict those of `into`. */
function mergeElements(draft: Draft, merger: Merger, takesPlace = false) {
  const { from, into, path } = merger;
  into.path = path;
  const own = draft.relationsFrom(from.id);
  if (takesPlace) for (const relation of own) relation.after = undefined;
  else {
    fillIn(from, into);
    joinConfidentiality(from, into);
  }
  const relations = new Set([...(takesPlace ? [] : own), ...draft.relationsTo(from.id)]);
  for (const relation of relations) moveRelation(draft, relation, merger);
  from.after = undefined;
  from.mergedWith = into.id;
  into.mergedWith = from.id;
}
