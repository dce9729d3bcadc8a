import type { Database } from "../database/database.js";
import { fullText } from "../graph/full-text.js";
import { storeWords, wordsToStore } from "./changes/provide-words.js";
import { constraints, outdatedIndexes } from "./constraints.js";

/** Seconds. Of a large store an index takes minutes; it is awaited as long as it takes. */
const aYear = 31_536_000;

/**
 * Makes the constraints and indexes that are not there yet, in one transaction, and waits until all of them answer: with
 * nothing to do, one question. A store of an earlier version first gets the words that the full-text indexes read; ended in
 * between, the next start begins again.
 */
export async function provideConstraints(database: Pick<Database, "read" | "write">): Promise<void> {
  const present = await database.read("SHOW INDEXES YIELD name, state");
  const names = new Set<string>(present.map(({ name }) => name));
  const missing = constraints.filter(statement => !names.has(nameIn(statement)));
  if (missing.length > 0) await provide(database, names, missing);
  if (missing.length > 0 || present.some(({ state }) => state === "POPULATING"))
    await database.read("CALL db.awaitIndexes($aYear)", { aYear });
}

async function provide(database: Pick<Database, "read" | "write">, names: Set<string>, missing: string[]) {
  if (!names.has(fullText.stems)) await provideWords(database);
  const outdated = outdatedIndexes.filter(name => names.has(name));
  await database.write(async transaction => {
    for (const name of outdated) await transaction.run(`DROP INDEX ${name} IF EXISTS`);
    for (const statement of missing) await transaction.run(statement);
  });
}

async function provideWords(database: Pick<Database, "read" | "write">) {
  for await (const rows of wordsToStore(database))
    await database.write(transaction => transaction.run(storeWords, { rows }));
}

/** A constraint has an index of its name. */
const nameIn = (statement: string) => /(?:CONSTRAINT|INDEX) (\w+)/.exec(statement)![1]!;
