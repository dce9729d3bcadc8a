import type { Database } from "../database/database.js";
import { constraints } from "./constraints.js";

/** Makes the constraints and indexes that are not there yet, in one transaction: with none missing, one question. */
export async function provideConstraints(database: Pick<Database, "read" | "write">): Promise<void> {
  const present = new Set((await database.read("SHOW INDEXES YIELD name")).map(({ name }) => name));
  const missing = constraints.filter(statement => !present.has(nameIn(statement)));
  if (missing.length === 0) return;
  await database.write(async transaction => {
    for (const statement of missing) await transaction.run(statement);
  });
}

/** A constraint has an index of its name. */
const nameIn = (statement: string) => /(?:CONSTRAINT|INDEX) (\w+)/.exec(statement)![1]!;
