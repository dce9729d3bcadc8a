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

/** Runs Cypher for each `row`; no rows, no statement. */
export const forEachRow = (transaction: Transaction, rows: Row[], cypher: string): Promise<Row[]> =>
  inBatches(rows, batch => transaction.run(`UNWIND $rows AS row ${cypher}`, { rows: batch }));
