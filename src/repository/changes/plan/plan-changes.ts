import type { Loaded } from "../lock-and-load.js";
import { steps } from "../operations/operation-type.js";
import { byType, type Operation, typeOf } from "../operations.js";
import type { Resolution } from "../resolution.js";
import { Draft } from "./draft.js";
import { refuseStale, refuseUnknownSubjects } from "./find-subjects.js";
import { refuseTwins } from "./uniqueness.js";

interface StoredState {
  resolution: Resolution;
  loaded: Loaded;
  /** Day on which relations are in force, such as `2026-11-24`, and the time of the request. */
  today: string;
  now: string;
}

/**
 * Computes the effect of a request on the stored state, in memory only: elements first, so that relations can refer to
 * new elements; merges and deletions last, so that earlier operations can remove relations. Problems are in the draft.
 * Throws NOT_FOUND, REVISION_CONFLICT and STILL_RELATED.
 */
export function planChanges(operations: readonly Operation[], { resolution, loaded, ...day }: StoredState): Draft {
  const draft = new Draft(loaded, resolution, day);
  refuseUnknownSubjects(draft, operations);
  refuseStale(draft, operations);
  for (const step of steps) for (const operation of operations) typeOf(operation)[step]?.(draft, operation);
  for (const { type, operations: own } of byType(operations)) type.review?.(draft, own);
  refuseTwins(draft);
  return draft;
}
