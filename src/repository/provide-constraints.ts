import type { Database } from "../database/database.js";
import { constraints } from "./constraints.js";

/** Makes the constraints and indexes that are not there yet: with none missing, one question instead of a hundred. */
export async function provideConstraints(database: Database): Promise<void> {
  const present = new Set((await database.read("SHOW INDEXES YIELD name")).map(({ name }) => name));
  for (const statement of constraints) {
    if (!present.has(nameIn(statement))) await database.write(transaction => transaction.run(statement));
  }
}

/** A constraint has an index of its name. */
const nameIn = (statement: string) => /(?:CONSTRAINT|INDEX) (\w+)/.exec(statement)![1]!;
