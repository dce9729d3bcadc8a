import type { Row } from "../../../database/database.js";
import { definitionOf, type Kind } from "../../../metamodel/define/index.js";
import { identityKey, identityOf } from "../identity.js";
import { changeRecord, type Occasion } from "./change-record.js";
import { difference } from "./difference.js";
import type { Draft, ElementState, RelationState } from "./draft.js";
import { isSame } from "./same-relation.js";
import { externalIdOf } from "./uniqueness.js";

/**
 * Rows to write, by statement. Null properties are not stored. `changes` have only the differences, with null for
 * removed values. New rows refer to the draft, and log records are created on writing, to save memory for large files.
 */
export interface WritePlan {
  create: ElementState[];
  update: { id: string; changes: Row }[];
  /**
   * Updated elements whose identity changes, with null for its parts: all old identities are released before new ones
   * are set.
   */
  vacate: { id: string; changes: Row }[];
  delete: { id: string }[];
  /**
   * Deleted elements of merges with the remaining element, their codes, and external ids that the remaining element
   * does not have.
   */
  merge: { from: string; into: string; formerCode: Row; formerExternalIds: { source: string; externalId: string }[] }[];
  relate: RelationState[];
  amend: { type: string; from: string; id: string; changes: Row }[];
  unrelate: { type: string; from: string; id: string }[];
  /** Changed elements; `recordOf` returns the log record of each. */
  touched: ElementState[];
  recordOf(state: ElementState): Row;
  /** Returns the changed outgoing relations of an element. */
  relationsOf(state: ElementState): RelationState[];
}

/** Returns the differences of a draft. An element is changed by its properties and by relations that start at it. */
export function writePlanOf(draft: Draft, occasion: Occasion): WritePlan {
  const different = new Set([...draft.relations.values()].filter(isDifferent));
  const relations = [...different];
  const sources = new Set(relations.map(({ from }) => from));
  const touched = [...draft.elements.values()].filter(state => sources.has(state.id) || isDifferent(state));
  const revised = touched.map(state => revise(state, draft.day.now));
  const relationsOf = ({ id }: ElementState) => draft.allRelationsFrom(id).filter(each => different.has(each));
  const recordOf = (state: ElementState) => changeRecord(draft, state, relationsOf(state), occasion);
  return { ...elementsAmong(revised), ...relationsAmong(draft, relations), touched: revised, recordOf, relationsOf };
}

/**
 * The remaining element of a merge counts as changed even without new values, because it replaces another element now.
 */
const isDifferent = ({ before, after, mergedWith }: Pick<ElementState, "before" | "after" | "mergedWith">): boolean =>
  !!mergedWith || !before !== !after || Object.keys(difference(before, after)).length > 0;

/** Increases the revision of a changed element by one, independent of the number of operations. */
function revise(state: ElementState, now: string): ElementState {
  const { before, after } = state;
  return before && after ? { ...state, after: { ...after, rev: before.rev + 1, updatedAt: now } } : state;
}

function elementsAmong(states: ElementState[]): Pick<WritePlan, "create" | "update" | "vacate" | "delete" | "merge"> {
  const merge = mergersAmong(states);
  const plan: ReturnType<typeof elementsAmong> = { create: [], update: [], vacate: [], delete: [], merge };
  for (const state of states) {
    const { id, kind, before, after } = state;
    if (before && after) {
      const changes = difference(before, after);
      plan.update.push({ id, changes });
      const parts = definitionOf(kind).identity.filter(name => name in changes);
      if (parts.length > 0) plan.vacate.push({ id, changes: Object.fromEntries(parts.map(name => [name, null])) });
    } else if (before) plan.delete.push({ id });
    else if (after) plan.create.push(state);
  }
  return plan;
}

function mergersAmong(states: ElementState[]): WritePlan["merge"] {
  const afterwards = new Map(states.map(({ id, after }) => [id, after]));
  return states.flatMap(({ id: from, kind, before, after, mergedWith: into }) => {
    if (!into || after || !before) return [];
    const [given, had] = [afterwards.get(into), before].map(externalIdOf);
    const formerExternalIds = had && !isSame(had, given) ? [had] : [];
    return [{ from, into, formerCode: formerCodeOf(kind, before), formerExternalIds }];
  });
}

function formerCodeOf(kind: Kind, before: Row): Row {
  const identity = identityKey(kind, identityOf(kind, before)!);
  return { identity, kind: kind.name, code: before.code, qualifier: before[definitionOf(kind).qualifier.property] };
}

/** Returns the rows for relations. Those of deleted elements are deleted with them and need no statement. */
function relationsAmong(draft: Draft, states: RelationState[]): Pick<WritePlan, "relate" | "amend" | "unrelate"> {
  const plan: ReturnType<typeof relationsAmong> = { relate: [], amend: [], unrelate: [] };
  for (const state of states) {
    const { id, type, from, to, before, after } = state;
    const goesWithAnEnd = draft.doomed.has(from) || draft.doomed.has(to);
    if (before && after) plan.amend.push({ type, from, id, changes: difference(before, after) });
    else if (after) plan.relate.push(state);
    else if (!goesWithAnEnd) plan.unrelate.push({ type, from, id });
  }
  return plan;
}
