import type { Database } from "../database/database.js";
import { fullText } from "../graph/full-text.js";
import {
  findWithoutConfidentiality,
  storeConfidentiality,
  usualConfidentialities,
} from "./changes/provide-confidentiality.js";
import { storeWords, wordsToStore } from "./changes/provide-words.js";
import { constraints, outdatedIndexes } from "./constraints.js";

/** Timeout in seconds: practically none, because an index of a large store takes minutes. */
const aYear = 31_536_000;

/**
 * Creates the missing constraints and indexes in one transaction, and waits until all are online; if nothing is
 * missing, this takes one query. First adds the words for the full-text indexes to a store of an earlier version. If
 * interrupted, the next start begins again.
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

/**
 * Stores the default confidentiality of elements that were written before it was stored, in batches, without changing
 * their revisions. If interrupted, the next start continues; if nothing is missing, this takes one query.
 */
export async function provideConfidentiality(database: Pick<Database, "read" | "write">): Promise<void> {
  while ((await database.read(findWithoutConfidentiality)).length > 0)
    await database.write(transaction => transaction.run(storeConfidentiality, usualConfidentialities));
}

/** A constraint has an index with the same name. */
const nameIn = (statement: string) => /(?:CONSTRAINT|INDEX) (\w+)/.exec(statement)![1]!;
