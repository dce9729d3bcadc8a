import type { Database } from "../../src/database/database.js";
import { provideConstraints } from "../../src/repository/provide-constraints.js";

/** Which a load looks up the ends of relations by. */
const needed = "Element_id";

/**
 * Takes constraints and indexes away while `work` loads, and puts them back however it ends: filled in one go at the end
 * they take a tenth of what keeping them up to date row by row does. Waits until they can be used.
 */
export async function withoutIndexes(database: Database, work: () => Promise<void>): Promise<void> {
  try {
    // First those that an index belongs to, which goes with them.
    await drop(database, "CONSTRAINT", "SHOW CONSTRAINTS");
    await drop(database, "INDEX", "SHOW INDEXES");
    await work();
  } finally {
    await createIndexes(database);
  }
}

export async function createIndexes(database: Database): Promise<void> {
  await provideConstraints(database);
  await database.read("CALL db.awaitIndexes(600)");
}

async function drop(database: Database, what: "CONSTRAINT" | "INDEX", show: string) {
  const others = `${show} YIELD name, type WHERE name <> $needed AND type <> 'LOOKUP' RETURN name`;
  for (const { name } of await database.read(others, { needed })) {
    await database.write(transaction => transaction.run(`DROP ${what} ${name}`));
  }
}
