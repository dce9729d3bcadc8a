import type { Row, Transaction } from "../../database/database.js";
import { apartFromShared } from "./apart-from-shared.js";
import { writeRows } from "./in-batches.js";
import { matchElement } from "./match-element.js";
import type { ElementState } from "./plan/draft.js";
import type { WritePlan } from "./plan/write-plan.js";

/**
 * Writes the linked records of the change log, and their links as the heads of their elements, after all other writes.
 * Records of deleted elements come first, because that of a merge names them.
 */
export async function writeLog(
  transaction: Transaction,
  { touched }: WritePlan,
  linkedRecordOf: (state: ElementState) => Row,
) {
  const statement = `UNWIND $rows AS row
     OPTIONAL ${matchElement("n", "row.elementId")}
     CREATE (change:Change)
     SET change = $shared, change += row, n.recordHead = row.hash`;
  const [deleted, present] = [touched.filter(({ after }) => !after), touched.filter(({ after }) => after)];
  await writeRows(transaction, [...deleted, ...present], statement, batch =>
    apartFromShared(batch.map(linkedRecordOf)),
  );
}
