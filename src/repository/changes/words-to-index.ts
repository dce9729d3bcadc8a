import type { Row } from "../../database/database.js";
import { wordsToIndex } from "../../graph/lookalikes.js";

/** Stored beside texts that Lucene parts into other words than people do, for the full-text indexes and for filters by name. */
const indexedWords = { alikeName: "name", alikeDescription: "description" } as const;

const entries = Object.entries(indexedWords);

/** The words to store of those texts that `changed` has; null for what Lucene reads from the text itself. */
export const wordsOfChanged = (changed: Row): Row =>
  Object.fromEntries(
    entries.filter(([, text]) => text in changed).map(([words, text]) => [words, wordsToIndex(changed[text])]),
  );

/** A new element with those words; the same object where it needs none. */
export function withWords(row: Row): Row {
  const words = entries.flatMap(([name, text]) => {
    const found = wordsToIndex(row[text]);
    return found === null ? [] : [[name, found] as const];
  });
  return words.length > 0 ? { ...row, ...Object.fromEntries(words) } : row;
}

/** A stored element without those words, which nobody may write or read. */
export function withoutWords(row: Row): Row {
  for (const [name] of entries) delete row[name];
  return row;
}
