import type { RelationState } from "./plan/draft.js";
import type { WritePlan } from "./plan/write-plan.js";

/** Numbers of changed elements, among those that a request names, and of their outgoing relations. */
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

/** Counts the changes of these elements, like their records in the change log. */
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
