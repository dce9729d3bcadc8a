import type { QueryResult } from "neo4j-driver";
import type { Row } from "./database.js";

/** Plain rows of a result, by column name. */
export const rowsOf = ({ records }: QueryResult): Row[] => records.map(record => record.toObject());

/**
 * Rows of a result within a transaction. The driver keeps results, and what was sent for them, until the transaction ends:
 * too much of a large import, so both are emptied.
 */
export function takenFrom(result: QueryResult, sent: Row): Row[] {
  const rows = rowsOf(result);
  result.records.length = 0;
  for (const name of Object.keys(sent)) delete sent[name];
  return rows;
}
