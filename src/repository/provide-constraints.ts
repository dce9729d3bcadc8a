import type { Database } from "../database/database.js";
import { constraints } from "./constraints.js";

/** Seconds. Of a large store an index takes minutes; it is awaited as long as it takes. */
const aYear = 31_536_000;

/**
 * Makes the constraints and indexes that are not there yet, in one transaction, and waits until all of them answer: with
 * nothing to do, one question.
 */
export async function provideConstraints(database: Pick<Database, "read" | "write">): Promise<void> {
  const present = await database.read("SHOW INDEXES YIELD name, state");
  const names = new Set(present.map(({ name }) => name));
  const missing = constraints.filter(statement => !names.has(nameIn(statement)));
  if (missing.length > 0)
    await database.write(async transaction => {
      for (const statement of missing) await transaction.run(statement);
    });
  if (missing.length > 0 || present.some(({ state }) => state === "POPULATING"))
    await database.read("CALL db.awaitIndexes($aYear)", { aYear });
}

/** A constraint has an index of its name. */
const nameIn = (statement: string) => /(?:CONSTRAINT|INDEX) (\w+)/.exec(statement)![1]!;
