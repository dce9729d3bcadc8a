import type { Row, Transaction } from "../../database/database.js";
import { forEachRow } from "./in-batches.js";
import type { WritePlan } from "./plan/write-plan.js";

/** Moves the comments of merged elements to the remaining ones, and deletes those of deleted elements. */
export async function keepComments(transaction: Transaction, { merge, delete: deleted }: WritePlan) {
  const write = (rows: Row[], cypher: string) => forEachRow(transaction, rows, cypher);
  await write(
    merge.map(({ from, into }) => ({ from, into })),
    "MATCH (c:Comment {elementId: row.from}) SET c.elementId = row.into",
  );
  await write(deleted, "MATCH (c:Comment {elementId: row.id}) DELETE c");
}
