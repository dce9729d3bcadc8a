import type { Row, Transaction } from "../../database/database.js";
import { inBatches } from "./in-batches.js";
import type { WritePlan } from "./plan/write-plan.js";

/**
 * Former external ids are nodes of their own, so that an index finds them: `{ source, externalId, elementId }`. They go on
 * to what their element is merged into, together with its own, and are gone with an element that is deleted.
 */
export async function keepFormerExternalIds(transaction: Transaction, { merge, delete: deleted }: WritePlan) {
  const write = (rows: Row[], cypher: string) =>
    inBatches(rows, batch => transaction.run(`UNWIND $rows AS row ${cypher}`, { rows: batch }));
  const inherited = "MATCH (former:FormerExternalId {elementId: row.from}) SET former.elementId = row.into";
  await write(merge, inherited);
  const own = merge.flatMap(({ into, former }) => former.map(each => ({ ...each, into })));
  await write(
    own,
    `MERGE (former:FormerExternalId {source: row.source, externalId: row.externalId}) SET former.elementId = row.into`,
  );
  await write(deleted, "MATCH (former:FormerExternalId {elementId: row.id}) DELETE former");
}
