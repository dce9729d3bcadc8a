import type { KeyObject } from "node:crypto";
import type { Transaction as DriverTransaction, Session } from "neo4j-driver";
import type { Row, Transaction } from "./database.js";
import { toParameters } from "./parameters.js";
import { takenFrom } from "./result-rows.js";
import { withoutStack } from "./without-stack.js";

/**
 * Does a piece of work within a transaction that need not have begun yet, and waits for all that it has sent. Throws the first
 * fault: what fails after it fails because of it.
 */
export async function workWithin<T>(
  transaction: ReturnType<Session["beginTransaction"]>,
  work: (transaction: Transaction) => Promise<T>,
  recordKey?: KeyObject,
): Promise<T> {
  const sent: Promise<Row[]>[] = [];
  const allSent = async () => {
    await transaction;
    await Promise.all(sent);
  };
  const result = await work({
    recordKey,
    run: (cypher, parameters) => run(transaction, cypher, parameters),
    send(cypher, parameters) {
      const running = run(transaction, cypher, parameters);
      // Awaited at the end; until then its fault is nobody's.
      running.catch(() => {});
      sent.push(running);
    },
  }).catch(async error => {
    await allSent();
    throw error;
  });
  await allSent();
  return result;
}

const run = (transaction: DriverTransaction, cypher: string, parameters: Row = {}): Promise<Row[]> =>
  sendTo(transaction, cypher, toParameters(parameters));

/** Executes a statement with converted parameters in a transaction, and returns its rows. */
export async function sendTo(transaction: DriverTransaction, cypher: string, parameters: Row): Promise<Row[]> {
  const sent = { ...parameters };
  return takenFrom(await withoutStack(() => transaction.run(cypher, sent)), sent);
}
