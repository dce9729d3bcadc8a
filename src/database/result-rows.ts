import type { QueryResult } from "neo4j-driver";
import type { Row } from "./database.js";

/** Returns the rows of a result as plain objects by column name. */
export const rowsOf = ({ records }: QueryResult): Row[] => records.map(record => record.toObject());

/**
 * Returns the rows of a result within a transaction, and empties result and parameters: the driver holds them until the
 * transaction ends, which is too much for a large import.
 */
export function takenFrom(result: QueryResult, sent: Row): Row[] {
  const rows = rowsOf(result);
  result.records.length = 0;
  for (const name of Object.keys(sent)) delete sent[name];
  return rows;
}
