import type { Loaded } from "../lock-and-load.js";
import type { Operation } from "../operation.js";
import type { Resolution } from "../resolution.js";
import { changeElement, deleteElement } from "./change-elements.js";
import { changeRelations, relate, removeRelation } from "./change-relations.js";
import { Draft, type ElementState } from "./draft.js";
import { refuseStale, refuseUnknownSubjects } from "./find-subjects.js";
import { mergeElements, mergersIn } from "./merge-elements.js";
import { refuseStillRelated } from "./refuse-still-related.js";
import { refuseClientRefs, refuseTwins } from "./uniqueness.js";

interface StoredState {
  resolution: Resolution;
  loaded: Loaded;
  /** The day that relations in force are judged on, `2026-11-24`, and the instant of the call. */
  today: string;
  now: string;
}

/**
 * Works out, without touching the database, what a call makes of the stored state: elements first, so that relations
 * may point at what the same call creates; mergers and deletions last, so that what was related may have been unrelated before.
 * Problems are in the draft; throws NOT_FOUND, REVISION_CONFLICT and STILL_RELATED.
 */
export function planChanges(operations: readonly Operation[], { resolution, loaded, ...day }: StoredState): Draft {
  const draft = new Draft(loaded, resolution, day);
  refuseUnknownSubjects(draft, operations);
  refuseStale(draft, operations);
  const mergers = mergersIn(draft, operations);
  for (const { from } of mergers) draft.doomed.add(from.id);
  const deletions = operations.filter(operation => operation.action === "delete");
  for (const deletion of deletions) draft.doomed.add(resolution.subjectOf(deletion)!);
  const states = changeElements(draft, operations);
  for (const operation of operations) changeRelationsBy(draft, operation, states.get(operation));
  for (const merger of mergers) mergeElements(draft, merger);
  for (const deletion of deletions) deleteElement(draft, deletion, states.get(deletion)!);
  refuseClientRefs(draft, operations);
  refuseTwins(draft);
  refuseStillRelated(draft, operations);
  return draft;
}

/** Those to be created first: others may be about them. */
function changeElements(draft: Draft, operations: readonly Operation[]): Map<Operation, ElementState | undefined> {
  const createsFirst = operations.toSorted((a, b) => Number(b.action === "create") - Number(a.action === "create"));
  return new Map(createsFirst.map(operation => [operation, changeElement(draft, operation)]));
}

function changeRelationsBy(draft: Draft, operation: Operation, source: ElementState | undefined) {
  const { action, path } = operation;
  if (action === "unrelate") removeRelation(draft, draft.relations.get(operation.relation)!, path, operation.until);
  else if (action === "relate") {
    if (source?.after && !draft.doomed.has(source.id)) relate(draft, source, operation);
    else draft.refuse("TARGET_NOT_FOUND", [...path, "from"], operation.from);
  } else if (source && "relations" in operation) {
    changeRelations(
      draft,
      { source, path, orUpdate: action === "create" && operation.orUpdate === true },
      operation.relations,
    );
  }
}
