import type { Row, Transaction } from "../../database/database.js";

/** Few enough that their parameters cost little memory on either side, many enough that the way there costs nothing. */
export const batchSize = 5_000;

/** Sends rows batch by batch, each when the one before is done; the answers in one list. */
export async function inBatches<T, R>(rows: readonly T[], send: (batch: T[]) => Promise<R[]>): Promise<R[]> {
  const answers: R[][] = [];
  for (let start = 0; start < rows.length; start += batchSize) {
    answers.push(await send(rows.slice(start, start + batchSize)));
  }
  return answers.flat();
}

/** So few rows are sent without waiting for those before. */
export const fewRows = 100;

/** Writes rows, a few at once, many batch by batch; no rows, no statement. */
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

/** Runs Cypher that writes for each `row`. */
export const forEachRow = (transaction: Transaction, rows: Row[], cypher: string): Promise<void> =>
  writeRows(transaction, rows, `UNWIND $rows AS row ${cypher}`, rows => ({ rows }));
