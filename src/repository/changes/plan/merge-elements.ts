import { RepositoryError } from "../../../common/repository-error.js";
import { definitionOf } from "../../../metamodel/define/index.js";
import type { MergeOperation, Operation, Path } from "../operation.js";
import type { Draft, ElementState } from "./draft.js";
import { fillIn } from "./fill-in.js";
import { moveRelation } from "./move-relation.js";

/** Two elements that become one: `from` is deleted. */
export interface Merger {
  from: ElementState;
  into: ElementState;
  path: Path;
}

/** Throws BAD_USER_INPUT where the two are one already, or of different kinds or plateaus. */
export const mergersIn = (draft: Draft, operations: readonly Operation[]): Merger[] =>
  operations.filter(operation => operation.action === "merge").map(operation => mergerOf(draft, operation));

function mergerOf(draft: Draft, operation: MergeOperation): Merger {
  const path = [...operation.path, "from"];
  const refused = (message: string) => new RepositoryError("BAD_USER_INPUT", message, { path });
  const [from, into] = [operation.from, operation.into].map(
    name => draft.elements.get(draft.resolution.element(name)!.id)!,
  ) as [ElementState, ElementState];
  const [one, other] = [from, into].map(({ id, kind }) => `${draft.ref(id)} (${definitionOf(kind).label})`);
  if (from === into) throw refused(`${one} tidak dapat digabungkan dengan dirinya sendiri.`);
  if (from.kind !== into.kind) throw refused(`${one} dan ${other} berbeda jenis dan tidak dapat digabungkan.`);
  if (from.before!.plateau !== into.before!.plateau)
    throw refused(`${one} dan ${other} dari arsitektur yang berbeda (saat ini dan target); gunakan relasi REPLACES.`);
  return { from, into, path };
}

/** What `from` has goes over to `into`, as far as it does not contradict that. */
export function mergeElements(draft: Draft, merger: Merger) {
  const { from, into, path } = merger;
  into.path = path;
  fillIn(from, into);
  const relations = new Set([...draft.relationsFrom(from.id), ...draft.relationsTo(from.id)]);
  for (const relation of relations) moveRelation(draft, relation, merger);
  from.after = undefined;
  from.mergedWith = into.id;
  into.mergedWith = from.id;
}
