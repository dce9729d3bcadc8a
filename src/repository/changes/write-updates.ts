import type { Transaction } from "../../database/database.js";
import { fewRows } from "./in-batches.js";
import { matchElement } from "./match-element.js";
import type { WritePlan } from "./plan/write-plan.js";
import { updatedRows } from "./write-changes.js";

/** Returns true if a plan only changes properties of a few elements that are not part of an identity. */
export const isFewUpdates = ({ update, vacate, touched, relate, amend, unrelate }: WritePlan): boolean =>
  update.length === touched.length &&
  update.length <= fewRows &&
  [vacate, relate, amend, unrelate].every(({ length }) => length === 0);

const statement = `UNWIND $rows AS row
  ${matchElement("n", "row.id")}
  SET n += row.changes
  CREATE (change:Change)
  SET change = row.record, change.responsible = n.responsible`;

/** Writes such a plan with its log records in one statement; most changes by people are of this sort. */
export function writeUpdates(transaction: Transaction, plan: WritePlan) {
  const records = new Map(plan.touched.map(state => [state.id, plan.recordOf(state)]));
  const rows = updatedRows(plan).map(row => ({ ...row, record: records.get(row.id) }));
  if (rows.length > 0) transaction.send(statement, { rows });
}
