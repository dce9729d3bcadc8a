import type { Row, Transaction } from "../../database/database.js";
import { forEachRow } from "./in-batches.js";
import type { WritePlan } from "./plan/write-plan.js";

/**
 * Stores the names of elements that were merged into others: the external id as `{ source, externalId, elementId }`,
 * and the code as `{ identity, kind, code, qualifier, elementId }`. They are separate nodes with an index. In a further
 * merge they move to the new element; they are deleted with their element.
 */
export async function keepFormerNames(transaction: Transaction, { merge, delete: deleted }: WritePlan) {
  const write = (rows: Row[], cypher: string) => forEachRow(transaction, rows, cypher);
  for (const name of names)
    await write(merge, `MATCH (former:Former${name} {elementId: row.from}) SET former.elementId = row.into`);
  await write(
    merge.flatMap(({ into, formerExternalIds }) => formerExternalIds.map(each => ({ ...each, into }))),
    `MERGE (former:FormerExternalId {source: row.source, externalId: row.externalId}) SET former.elementId = row.into`,
  );
  await write(
    merge.map(({ into, formerCode }) => ({ ...formerCode, into })),
    `MERGE (former:FormerCode {identity: row.identity})
     SET former.kind = row.kind, former.code = row.code, former.qualifier = row.qualifier, former.elementId = row.into`,
  );
  for (const name of names) await write(deleted, `MATCH (former:Former${name} {elementId: row.id}) DELETE former`);
}

const names = ["ExternalId", "Code"];
