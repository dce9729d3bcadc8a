import PQueue from "p-queue";
import type { Database } from "../../src/database/database.js";
import type { Client } from "./servers.js";

const count = 50;
const size = 500;
/** Batches on their way at one time. */
const atOnce = 4;

const write = `mutation ($operations: [OperationInput!]!) {
  applyChanges(operations: $operations) { elements { ref } problems { rule } } }`;

/** Returns the operations of a batch: applications and the services that they support. */
const operationsOf = (batch: number) =>
  Array.from({ length: size }, (_, index) => {
    const code = `B${batch}-${index}`;
    if (index % 2 === 0) return { create: { input: { application: { code, name: `Nama ${code}` } } } };
    const supportedBy = { add: [{ to: `application:B${batch}-${index - 1}` }] };
    return { create: { input: { service: { code, name: `Nama ${code}`, supportedBy } } } };
  });

/**
 * Sends fifty batches of five hundred new elements, four at a time. Calls `onWritten` with the number of acknowledged batches, and
 * returns the acknowledged ones: all, except those that were there before and those that the server does not answer.
 */
export async function sendBatches(client: Client, onWritten = (_: number) => {}): Promise<number[]> {
  const written: number[] = [];
  const send = async (batch: number) => {
    const answer = await client.ask(write, { operations: operationsOf(batch) }).catch(() => undefined);
    if (!answer) return;
    const rules = new Set(answer.data?.applyChanges?.problems.map(({ rule }: { rule: string }) => rule) ?? ["NONE"]);
    if (rules.has("CODE_TAKEN") && rules.size === 1) return;
    if (rules.size > 0) throw new Error(JSON.stringify(answer).slice(0, 1_000));
    written.push(batch);
    onWritten(written.length);
  };
  const queue = new PQueue({ concurrency: atOnce });
  await queue.addAll(Array.from({ length: count }, (_, batch) => () => send(batch)));
  return written.toSorted((one, other) => one - other);
}

/** Elements, relations and records of a batch. */
export const whole = { elements: size, relations: size / 2, records: size };

/** Returns what is stored of each batch of which anything is. */
export async function storedBatches(database: Pick<Database, "read">): Promise<Map<number, typeof whole>> {
  const rows = await database.read(`
    MATCH (n:Element) WHERE n.code =~ 'B\\\\d+-\\\\d+'
    WITH toInteger(substring(split(n.code, '-')[0], 1)) AS batch, n
    RETURN batch, count(n) AS elements, sum(COUNT { (n)-[:SUPPORTED_BY]->() }) AS relations,
      sum(COUNT { MATCH (:Change {elementId: n.id}) }) AS records ORDER BY batch`);
  return new Map(rows.map(({ batch, ...stored }) => [batch, stored as typeof whole]));
}
