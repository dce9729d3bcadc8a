import type { Neo4jDatabase } from "../../../src/database/neo4j-database.js";

/** Runs a statement in a transaction that has not ended. Returns the function that commits it. */
export async function writeInProgress(
  database: Neo4jDatabase,
  cypher: string,
  parameters: Record<string, unknown> = {},
): Promise<() => Promise<void>> {
  let commit!: () => void;
  const held = new Promise<void>(resolve => {
    commit = resolve;
  });
  let hasBegun!: () => void;
  const begun = new Promise<void>(resolve => {
    hasBegun = resolve;
  });
  const written = database.write(async ({ run }) => {
    await run(cypher, parameters);
    hasBegun();
    await held;
  });
  // A statement that fails never begins.
  await Promise.race([begun, written]);
  return () => {
    commit();
    return written;
  };
}
