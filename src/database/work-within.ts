import type { KeyObject } from "node:crypto";
import type { Transaction as DriverTransaction, Session } from "neo4j-driver";
import type { Row, Transaction } from "./database.js";
import { toParameters } from "./parameters.js";
import { takenFrom } from "./result-rows.js";
import { tracedStatement } from "./traced-statement.js";
import { withoutStack } from "./without-stack.js";

type Beginning = ReturnType<Session["beginTransaction"]>;

interface Terms {
  /** Key with which the records of changes are chained. Default: no element can be changed. */
  recordKey?: KeyObject;
  /** Statement that travels ahead of the work, and is none of its changes. Default: none. */
  first?: { cypher: string; parameters: Row };
}

/** Result of work, and whether its statements wrote anything, if only a lock. */
interface Done<T> {
  result: T;
  hasWritten: boolean;
}

/**
 * Does a piece of work within a transaction that need not have begun yet, and waits for all that it has sent. Throws the first
 * fault: what fails after it fails because of it.
 */
export async function workWithin<T>(
  transaction: Beginning,
  work: (transaction: Transaction) => Promise<T>,
  { recordKey, first }: Terms = {},
): Promise<Done<T>> {
  const statements = new Statements(transaction);
  if (first) statements.later(sendTo(transaction, first.cypher, toParameters(first.parameters)));
  const { run } = statements;
  const send: Transaction["send"] = (...sent) => statements.later(run(...sent));
  const result = await work({ recordKey, run, send }).catch(async error => {
    await statements.all();
    throw error;
  });
  await statements.all();
  return { result, hasWritten: statements.haveWritten };
}

/** Statements of a transaction. */
class Statements {
  haveWritten = false;
  private readonly sent: Promise<Row[]>[] = [];

  constructor(private readonly transaction: Beginning) {}

  readonly run = (cypher: string, parameters: Row = {}): Promise<Row[]> =>
    sendTo(this.transaction, cypher, toParameters(parameters), () => {
      this.haveWritten = true;
    });

  /** Awaits a statement at the end only. */
  later(running: Promise<Row[]>): void {
    // Until then its fault is nobody's.
    running.catch(() => {});
    this.sent.push(running);
  }

  async all(): Promise<void> {
    await this.transaction;
    await Promise.all(this.sent);
  }
}

/**
 * Executes a statement with converted parameters in a transaction, and returns its rows. Calls `onWrite` if it wrote anything.
 */
export const sendTo = (
  transaction: DriverTransaction,
  cypher: string,
  parameters: Row,
  onWrite = () => {},
): Promise<Row[]> => tracedStatement(cypher, () => sendNow(transaction, cypher, parameters, onWrite));

async function sendNow(
  transaction: DriverTransaction,
  cypher: string,
  parameters: Row,
  onWrite: () => void,
): Promise<Row[]> {
  const sent = { ...parameters };
  const result = await withoutStack(() => transaction.run(cypher, sent));
  if (result.summary.counters.containsUpdates()) onWrite();
  return takenFrom(result, sent);
}
