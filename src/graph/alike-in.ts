import { alike, lookalikes, plainly, unusualText, wordsIn } from "./lookalikes.js";
import type { Scope } from "./scope.js";

/** Cypher: `alike` of a text. */
const alikeIn = (text: string, scope: Scope): string =>
  `reduce(folded = toLower(normalize(${text}, NFKD)), pair IN ${scope.shared("lookalikes", () => lookalikes)} | replace(folded, pair[0], pair[1]))`;

/**
 * Cypher: whether a text, folded as `alike` folds it, fits a condition. Most texts are plain, and need to be in lower case
 * only; the others cost some 40 replacements each.
 */
function fitsAlike(text: string, condition: (folded: string) => string, scope: Scope): string {
  const isUnusual = `${text} =~ ${scope.shared("unusual", () => unusualText)}`;
  return `(${condition(`toLower(${text})`)} OR (${isUnusual} AND ${condition(alikeIn(text, scope))}))`;
}

/** Cypher: whether a text contains what looks like another. A text that consists of apostrophes or blanks is taken as written. */
export function containsAlike(text: string, value: string, scope: Scope): string {
  const folded = alike(value);
  if (folded.trim() === "") return `${text} CONTAINS ${scope.parameter(value)}`;
  const wanted = scope.parameter(folded);
  return fitsAlike(text, each => `${each} CONTAINS ${wanted}`, scope);
}

/** Cypher: whether a text looks like one of several. */
export function isAlikeOneOf(text: string, values: readonly string[], scope: Scope): string {
  const wanted = scope.parameter([...new Set(values.map(alike))]);
  return fitsAlike(text, each => `${each} IN ${wanted}`, scope);
}

/*
 * Names have an index, which a condition on every element of a kind would not use. So they are looked up as they are written,
 * as they would be written plainly, and by their words where these are stored beside them (`writing/words-to-index.ts`).
 */

/** Cypher: whether a name is one of several, or looks like it; both sides of the OR have an index. */
export function isCalledOneOf(name: string, values: readonly string[], scope: Scope): string {
  const spellings = [...new Set(values.flatMap(each => [each, plainly(each)]))];
  const words = values.map(wordsOf).filter(Boolean);
  return `(${name} IN ${scope.parameter(spellings)} OR ${wordsBeside(name)} IN ${scope.parameter(words)})`;
}

/** Cypher: whether a name starts with a text, or with what looks like it. */
export function nameStartsWith(name: string, value: string, scope: Scope): string {
  const startsWith = (text: string, start: string) => `${text} STARTS WITH ${scope.parameter(start)}`;
  const spellings = [...new Set([value, plainly(value)])].map(each => startsWith(name, each));
  const words = wordsOf(value);
  return `(${[...spellings, ...(words ? [startsWith(wordsBeside(name), words)] : [])].join(" OR ")})`;
}

const wordsOf = (text: string) => wordsIn(text).join(" ");

/** `n.name` → `n.alikeName` */
const wordsBeside = (name: string) => name.replace(/name$/, "alikeName");
