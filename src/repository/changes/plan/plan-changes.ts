import type { Viewer } from "../../../access/viewer.js";
import { refuseForeign } from "../authorise.js";
import type { Loaded } from "../loaded.js";
import { steps } from "../operations/operation-type.js";
import { byType, type Operation, typeOf } from "../operations.js";
import type { Resolution } from "../resolution.js";
import { Draft } from "./draft.js";
import { refuseStale, refuseUnknownSubjects } from "./find-subjects.js";
import { refuseDependentMerges } from "./lone-merges.js";
import { refuseTwins } from "./uniqueness.js";

interface StoredState {
  resolution: Resolution;
  loaded: Loaded;
  /** Day on which relations are in force, such as `2026-11-24`, and the time of the request. */
  today: string;
  now: string;
  writer: Viewer;
}

/**
 * Computes the effect of a request on the stored state, in memory only: elements first, so that relations can refer to
 * new elements; merges and deletions last, so that earlier operations can remove relations. Problems are in the draft.
 * With unknown or changed elements there is nothing to compute from, so their problems are the only ones.
 */
export function planChanges(
  operations: readonly Operation[],
  { resolution, loaded, writer, ...day }: StoredState,
): Draft {
  const draft = new Draft(loaded, resolution, day, writer);
  if (refuseUnknownSubjects(draft, operations) || refuseDependentMerges(draft, operations)) return draft;
  refuseForeign(draft, operations);
  if (draft.problems.length > 0) return draft;
  refuseStale(draft, operations);
  if (draft.problems.length > 0) return draft;
  for (const step of steps) for (const operation of operations) typeOf(operation)[step]?.(draft, operation);
  for (const { type, operations: own } of byType(operations)) type.review?.(draft, own);
  refuseTwins(draft);
  return draft;
}
