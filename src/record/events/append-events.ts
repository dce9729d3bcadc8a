import { entriesSaid } from "../../common/entries-said.js";
import type { Row, Transaction } from "../../database/database.js";
import { chained, keyOf } from "../chain.js";
import type { NewEvent } from "./event.js";
import { hashOfOrigin, type Origin } from "./origin.js";

/** Event with its id, and its origin if it has one. */
export interface IdentifiedEvent {
  id: string;
  event: NewEvent;
  origin?: Origin;
}

/**
 * Appends events to the chain of a server, or `chainOfAccounts`, within a transaction and under a lock of the chain, and
 * stores their origins. An event that is stored already, by a write whose answer was lost, is left out. Throws if the
 * database was opened without a record key.
 */
export async function appendEvents(
  transaction: Transaction,
  server: string,
  events: readonly IdentifiedEvent[],
): Promise<void> {
  const recordKey = keyOf(transaction);
  const [head] = await transaction.run(
    `MERGE (c:EventChain {id: $server}) SET c.lockedAt = timestamp() WITH c
     RETURN coalesce(c.number, 0) AS number, c.hash AS hash, COLLECT { MATCH (e:Event) WHERE e.id IN $ids RETURN e.id } AS stored`,
    { server, ids: events.map(({ id }) => id) },
  );
  const { number, hash, stored } = head as { number: number; hash: string | null; stored: string[] };
  const fresh = events.filter(({ id }) => !stored.includes(id));
  if (fresh.length === 0) return;
  let previous = hash ?? undefined;
  const rows = fresh.map((each, index) => {
    const row = chained(recordKey, previous, { ...rowOf(each), server, number: number + index + 1 });
    previous = row.hash;
    return row;
  });
  await store(transaction, rows, fresh);
}

async function store(transaction: Transaction, rows: readonly Row[], events: readonly IdentifiedEvent[]) {
  const { server, number, hash } = rows.at(-1)!;
  const origins = [...new Set(events.flatMap(({ origin }) => origin ?? []))].map(defined);
  await transaction.run(
    `UNWIND $rows AS row CREATE (e:Event) SET e = row WITH count(*) AS written
     MATCH (c:EventChain {id: $server}) SET c.number = $number, c.hash = $hash`,
    { rows, server, number, hash },
  );
  if (origins.length > 0)
    await transaction.run("UNWIND $origins AS row MERGE (o:Origin {id: row.id}) ON CREATE SET o = row", { origins });
}

/** Returns the stored properties of an event without its place in the chain. */
const rowOf = ({ id, event: { origin: _, ...event }, origin }: IdentifiedEvent): Row => ({
  ...defined({ ...event, refs: event.refs?.length ? event.refs : undefined }),
  id,
  ...(origin ? { origin: origin.id, originHash: hashOfOrigin(origin) } : {}),
});

const defined = (row: object): Row => Object.fromEntries(entriesSaid(row));
