import type { Row, Transaction } from "../../database/database.js";
import { fewRows } from "./in-batches.js";
import { matchElement } from "./match-element.js";
import type { ElementState } from "./plan/draft.js";
import type { WritePlan } from "./plan/write-plan.js";
import { updatedRows } from "./write-changes.js";

/** Returns true if a plan only changes properties of a few elements that are not part of an identity. */
export const isFewUpdates = ({ update, vacate, touched, relate, amend, unrelate }: WritePlan): boolean =>
  update.length === touched.length &&
  update.length <= fewRows &&
  [vacate, relate, amend, unrelate].every(({ length }) => length === 0);

const update = `UNWIND $rows AS row
  ${matchElement("n", "row.id")}
  SET n += row.changes`;

const updateWithRecord = `${update}
  CREATE (change:Change)
  SET change = row.record, n.recordHead = row.record.hash`;

/**
 * Writes such a plan in one statement, with its log records if `linkedRecordOf` makes them; most changes by people are
 * of this sort.
 */
export function writeUpdates(
  transaction: Transaction,
  plan: WritePlan,
  linkedRecordOf: ((state: ElementState) => Row) | undefined,
) {
  const records = linkedRecordOf && new Map(plan.touched.map(state => [state.id, linkedRecordOf(state)]));
  const rows = updatedRows(plan).map(row => ({ ...row, record: records?.get(row.id) }));
  if (rows.length > 0) transaction.send(records ? updateWithRecord : update, { rows });
}
