import type { Row } from "../../database/database.js";
import { wordsToIndex } from "../../graph/lookalikes.js";

/**
 * Additional properties for texts that Lucene splits into other words than people do, used by the full-text indexes and
 * by filters on names.
 */
const indexedWords = { alikeName: "name", alikeDescription: "description" } as const;

const entries = Object.entries(indexedWords);

/** Returns the words to store for those texts that `changed` has; null if Lucene can use the text itself. */
export const wordsOfChanged = (changed: Row): Row =>
  Object.fromEntries(
    entries.filter(([, text]) => text in changed).map(([words, text]) => [words, wordsToIndex(changed[text])]),
  );

/** Returns a new element with these words; the same object if it needs none. */
export function withWords(row: Row): Row {
  const words = entries.flatMap(([name, text]) => {
    const found = wordsToIndex(row[text]);
    return found === null ? [] : [[name, found] as const];
  });
  return words.length > 0 ? { ...row, ...Object.fromEntries(words) } : row;
}

/** Returns a stored element without these words, which are internal. */
export function withoutWords(row: Row): Row {
  for (const [name] of entries) delete row[name];
  return row;
}
