import { withoutNulls } from "../../common/without-nulls.js";
import type { Row, Transaction } from "../../database/database.js";
import { chained, keyOf } from "../../record/chain.js";
import type { Draft, ElementState } from "./plan/draft.js";
import type { WritePlan } from "./plan/write-plan.js";

/** Responsible OPDs that a request changes, by id of the element; null for an element without one. */
export type Responsible = ReadonlyMap<string, string | null>;

/**
 * Returns a function that makes the record of a changed element as the next link of its chain. The records of both
 * elements of a merge name each other in `mergedHead`: that of the deleted element the former head of the remaining one,
 * and that of the remaining one the record of the deletion, which must be made before. Throws if the database was opened
 * without a record key.
 */
export function linkRecords(
  transaction: Transaction,
  { loaded: { heads } }: Draft,
  { recordOf }: WritePlan,
  responsible: Responsible = new Map(),
): (state: ElementState) => Row {
  const recordKey = keyOf(transaction);
  const deletions = new Map<string, string>();
  return state => {
    const { id, before, after, mergedWith = "" } = state;
    const record = withoutNulls({
      ...recordOf(state),
      responsible: after && responsible.has(id) ? responsible.get(id) : before?.responsible,
      mergedHead: deletions.get(mergedWith) ?? heads.get(mergedWith),
    });
    const linked = chained(recordKey, heads.get(id), record);
    if (!after) deletions.set(id, linked.hash);
    return linked;
  };
}
