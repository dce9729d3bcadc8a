import type { Row } from "../../database/database.js";

/**
 * Separates the properties with the same value in all rows, because a large file would repeat them hundreds of
 * thousands of times in Neo4j's heap. A single row is returned unchanged.
 */
export function apartFromShared(rows: readonly Row[]): { rows: readonly Row[]; shared: Row } {
  if (rows.length < 2) return { rows, shared: {} };
  const said = Object.entries(rows[0] ?? {}).filter(([name, value]) => rows.every(row => row[name] === value));
  const shared = Object.fromEntries(said);
  return { shared, rows: rows.map(row => without(row, shared)) };
}

function without(row: Row, shared: Row): Row {
  const rest: Row = {};
  for (const [name, value] of Object.entries(row)) if (!(name in shared)) rest[name] = value;
  return rest;
}
