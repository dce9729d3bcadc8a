import type { KeyObject } from "node:crypto";
import { keeper } from "../../access/keeper.js";
import { visible } from "../../access/viewer.js";
import type { Database, Row, Transaction } from "../../database/database.js";
import { chained, keyOf } from "../../record/chain.js";
import { lockNamed } from "../changes/lock.js";
import { matchElement } from "../changes/match-element.js";
import { orderOfRecords } from "./read-records.js";

/**
 * A record that was written with its link is a sign, too: whoever removes links and the sign at the key gets no new links.
 */
const isDone = `MATCH (key:RecordKey {name: 'record'}) RETURN key.chainedAt IS NOT NULL
  OR EXISTS { MATCH (c:Change) WHERE c.hash IS NOT NULL AND c.chainedAt IS NULL AND ${visible(keeper, "c")} } AS isDone`;
const finish = "MATCH (key:RecordKey {name: 'record'}) SET key.chainedAt = coalesce(key.chainedAt, $chainedAt)";

/** Reads the records that have no link yet, by element, and the head that a killed start left. */
const read = `MATCH (change:Change)
  WHERE change.elementId >= $element AND change.hash IS NULL AND ${visible(keeper, "change")}
  WITH change ORDER BY ${orderOfRecords} LIMIT $batch
  WITH change.elementId AS id, collect(properties(change)) AS records
  RETURN id, records, COLLECT {
    MATCH (linked:Change {elementId: id}) WHERE linked.hash IS NOT NULL AND ${visible(keeper, "linked")}
    RETURN linked.hash ORDER BY coalesce(linked.revFrom, 0) DESC, linked.id DESC LIMIT 1
  }[0] AS head ORDER BY id`;

const store = `UNWIND $records AS row
  MATCH (change:Change {at: row.at, id: row.id}) USING INDEX change:Change(at, id) WHERE ${visible(keeper, "change")}
  SET change += row.links`;
const storeHeads = `UNWIND $chains AS row ${matchElement("n", "row.id")} SET n.recordHead = row.head`;

/**
 * Chains the records that were written before records had links, in the order of their revisions, and stores the heads
 * of their elements. Such a record says when in `chainedAt`. In batches; if interrupted, the next start continues. Done
 * once: a record that loses its link afterwards does not get another. `batch`: records per transaction.
 */
export async function chainOlderRecords(
  database: Pick<Database, "read" | "write">,
  { now = new Date(), batch = 2_000 } = {},
): Promise<void> {
  const [row] = await database.read(isDone);
  if (row!.isDone) return;
  const chainedAt = now.toISOString();
  for (let element: string | undefined = ""; element !== undefined; )
    element = await database.write(transaction => chainBatch(transaction, { element: element!, batch, chainedAt }));
  await database.write(transaction => transaction.run(finish, { chainedAt }));
}

/** Chains one batch. Returns the id of the element with which the next one begins; undefined after the last one. */
async function chainBatch(
  transaction: Transaction,
  { element, batch, chainedAt }: { element: string; batch: number; chainedAt: string },
): Promise<string | undefined> {
  // Two servers that start at the same time would give a record two links.
  await lockNamed(transaction, ["record"]);
  const chains = (await transaction.run(read, { element, batch })).map(({ id, records, head }) => {
    const links = linksOf(keyOf(transaction), records, head ?? undefined, chainedAt);
    return { id, links, head: links.at(-1)!.hash };
  });
  const records = chains.flatMap(({ links }) => links);
  await transaction.run(store, { records });
  await transaction.run(storeHeads, { chains: chains.map(({ id, head }) => ({ id, head })) });
  return records.length === batch ? chains.at(-1)!.id : undefined;
}

function linksOf(key: KeyObject, records: readonly Row[], head: string | undefined, chainedAt: string) {
  let newest = head;
  return records.map(record => {
    const { at, id, previous, hash } = chained(key, newest, { ...record, chainedAt } as Row);
    newest = hash;
    return { at, id, hash, links: { previous, hash, chainedAt } };
  });
}
