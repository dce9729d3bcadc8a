import type { Neo4jDatabase } from "../../src/database/neo4j-database.js";
import { provideConstraints } from "../../src/repository/provide-constraints.js";

/** Constraint whose index finds the ends of relations during a load. */
const needed = "Element_id";

/**
 * Drops constraints and indexes while `work` loads, and always restores them: building them at the end takes a tenth of
 * updating them row by row. Waits until they are online.
 */
export async function withoutIndexes(database: Neo4jDatabase, work: () => Promise<void>): Promise<void> {
  try {
    // First the constraints, whose indexes are dropped with them.
    await drop(database, "CONSTRAINT", "SHOW CONSTRAINTS");
    await drop(database, "INDEX", "SHOW INDEXES");
    await work();
  } finally {
    await createIndexes(database);
  }
}

export async function createIndexes(database: Neo4jDatabase): Promise<void> {
  await provideConstraints(database);
  await database.read("CALL db.awaitIndexes(600)");
}

async function drop(database: Neo4jDatabase, what: "CONSTRAINT" | "INDEX", show: string) {
  const others = `${show} YIELD name, type WHERE name <> $needed AND type <> 'LOOKUP' RETURN name`;
  for (const { name } of await database.read(others, { needed })) {
    await database.changeSchema([`DROP ${what} ${name}`]);
  }
}
