import type { Row, Transaction } from "../../database/database.js";

/**
 * Rows per batch: few enough that the parameters need little memory, many enough that the round trips are negligible.
 */
export const batchSize = 5_000;

/** Sends rows in consecutive batches. Returns all answers in one list. */
export async function inBatches<T, R>(rows: readonly T[], send: (batch: T[]) => Promise<R[]>): Promise<R[]> {
  const answers: R[][] = [];
  for (let start = 0; start < rows.length; start += batchSize) {
    answers.push(await send(rows.slice(start, start + batchSize)));
  }
  return answers.flat();
}

/** Maximum number of rows that are sent without waiting for earlier statements. */
export const fewRows = 100;

/** Writes rows: few in one statement, many in batches. Executes no statement without rows. */
export async function writeRows<T>(
  transaction: Transaction,
  rows: readonly T[],
  cypher: string,
  parametersOf: (batch: readonly T[]) => Row,
): Promise<void> {
  if (rows.length === 0) return;
  if (rows.length <= fewRows) transaction.send(cypher, parametersOf(rows));
  else await inBatches(rows, batch => transaction.run(cypher, parametersOf(batch)));
}

/** Executes a writing statement for each `row`. */
export const forEachRow = (transaction: Transaction, rows: Row[], cypher: string): Promise<void> =>
  writeRows(transaction, rows, `UNWIND $rows AS row ${cypher}`, rows => ({ rows }));
