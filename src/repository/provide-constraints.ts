import { constraints } from "./constraints.js";
import type { Changeable } from "./migrations/migration.js";

/** Timeout in seconds: practically none, because an index of a large store takes minutes. */
const aYear = 31_536_000;

/**
 * Creates the missing constraints and indexes in one transaction, and waits until all are online; if nothing is
 * missing, this takes one query. If interrupted, the next start begins again.
 */
export async function provideConstraints(database: Pick<Changeable, "read" | "changeSchema">): Promise<void> {
  const present = await database.read("SHOW INDEXES YIELD name, state");
  const names = new Set<string>(present.map(({ name }) => name));
  const missing = constraints.filter(statement => !names.has(nameIn(statement)));
  if (missing.length > 0) await database.changeSchema(missing);
  if (missing.length > 0 || present.some(({ state }) => state === "POPULATING"))
    await database.read("CALL db.awaitIndexes($aYear)", { aYear });
}

/** A constraint has an index with the same name. */
const nameIn = (statement: string) => /(?:CONSTRAINT|INDEX) (\w+)/.exec(statement)![1]!;
