import { storeWords, wordsToStore } from "../changes/provide-words.js";
import type { Migration } from "./migration.js";

/** Indexes that the present full-text indexes replace. */
const outdatedIndexes = ["element_words", "element_prefixes"];

/** Stores the words of texts with letters that look alike, which the full-text indexes contain. */
export const wordsOfTexts: Migration = {
  title: "the words for the search",
  async run(database) {
    for await (const rows of wordsToStore(database))
      await database.write(transaction => transaction.run(storeWords, { rows }));
    await database.changeSchema(outdatedIndexes.map(name => `DROP INDEX ${name} IF EXISTS`));
  },
};
