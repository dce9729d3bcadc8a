import type { RelationState } from "./plan/draft.js";
import type { WritePlan } from "./plan/write-plan.js";

/** What became of the elements that a call is about, and of their outgoing relations. */
export interface Touched {
  created: number;
  updated: number;
  unchanged: number;
  deleted: number;
  relationsAdded: number;
  relationsRemoved: number;
}

export const untouched: Touched = {
  created: 0,
  updated: 0,
  unchanged: 0,
  deleted: 0,
  relationsAdded: 0,
  relationsRemoved: 0,
};

/** Counts what the records of the change log will tell of these elements. */
export function countTouched({ touched, relationsOf }: WritePlan, subjects: ReadonlySet<string>): Touched {
  const counted = { ...untouched, unchanged: subjects.size };
  for (const state of touched) {
    if (!subjects.has(state.id)) continue;
    counted.unchanged--;
    counted[state.before ? (state.after ? "updated" : "deleted") : "created"]++;
    for (const relation of relationsOf(state)) countRelation(relation, counted);
  }
  return counted;
}

function countRelation({ before, after }: RelationState, counted: Touched) {
  if (!before && after) counted.relationsAdded++;
  if (before && !after) counted.relationsRemoved++;
}
