import type { Row, Transaction } from "../../database/database.js";
import { visible } from "../viewer.js";
import { keeper } from "./keeper.js";

/**
 * Writes the records of the change log, after everything else: of an element that is left, `responsible` is who has
 * become responsible by these very changes; of a deleted one, who was.
 */
export async function writeLog(transaction: Transaction, rows: Row[]) {
  if (rows.length === 0) return;
  await transaction.run(
    `UNWIND $rows AS row
     OPTIONAL MATCH (n:Element {id: row.elementId}) WHERE ${visible(keeper, "n")}
     CREATE (change:Change)
     SET change = row, change.responsible = CASE WHEN n IS NULL THEN row.formerResponsible ELSE n.responsible END`,
    { rows },
  );
}
