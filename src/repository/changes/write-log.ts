import type { Transaction } from "../../database/database.js";
import { apartFromShared } from "./apart-from-shared.js";
import { writeRows } from "./in-batches.js";
import { matchElement } from "./match-element.js";
import type { WritePlan } from "./plan/write-plan.js";

/**
 * Writes the records of the change log, after all other writes, so that `responsible` is the responsible OPD after
 * these changes; for a deleted element, the former one.
 */
export async function writeLog(transaction: Transaction, { touched, recordOf }: WritePlan) {
  const statement = `UNWIND $rows AS row
     OPTIONAL ${matchElement("n", "row.elementId")}
     CREATE (change:Change)
     SET change = $shared, change += row,
       change.responsible = CASE WHEN n IS NULL THEN coalesce(row.formerResponsible, $shared.formerResponsible) ELSE n.responsible END`;
  await writeRows(transaction, touched, statement, batch => apartFromShared(batch.map(recordOf)));
}
