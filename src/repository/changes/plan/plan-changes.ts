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
  for (const step of steps) for (const operation of operations) typeOf(operation)[step]?.(draft, operation);
  for (const { type, operations: own } of byType(operations)) type.review?.(draft, own);
  refuseTwins(draft);
  return draft;
}
