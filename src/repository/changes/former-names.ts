import type { Row, Transaction } from "../../database/database.js";
import { forEachRow } from "./in-batches.js";
import type { WritePlan } from "./plan/write-plan.js";

/**
 * What an element was called that was merged into another: its external id, `{ source, externalId, elementId }`, and its
 * code, `{ identity, kind, code, qualifier, elementId }`. Nodes of their own, so that an index finds them. They go on to
 * what their element is merged into, together with its own, and are gone with an element that is deleted.
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
