import { alike, lookalikes, plainly, unusualText, wordsIn } from "./lookalikes.js";
import type { Scope } from "./scope.js";

/** Returns Cypher for `alike` of a text. */
const alikeIn = (text: string, scope: Scope): string =>
  `reduce(folded = toLower(normalize(${text}, NFKD)), pair IN ${scope.shared("lookalikes", () => lookalikes)} | replace(folded, pair[0], pair[1]))`;

/**
 * Returns Cypher that is true if a text, folded like `alike`, meets a condition. Most texts are ASCII and only need
 * lower case; the others cost about 40 replacements each.
 */
function fitsAlike(text: string, condition: (folded: string) => string, scope: Scope): string {
  const isUnusual = `${text} =~ ${scope.shared("unusual", () => unusualText)}`;
  return `(${condition(`toLower(${text})`)} OR (${isUnusual} AND ${condition(alikeIn(text, scope))}))`;
}

/**
 * Returns Cypher that is true if a text contains a lookalike of another. A text of apostrophes or blanks only is
 * compared literally.
 */
export function containsAlike(text: string, value: string, scope: Scope): string {
  const folded = alike(value);
  if (folded.trim() === "") return `${text} CONTAINS ${scope.parameter(value)}`;
  const wanted = scope.parameter(folded);
  return fitsAlike(text, each => `${each} CONTAINS ${wanted}`, scope);
}

/** Returns Cypher that is true if a text is a lookalike of one of several. */
export function isAlikeOneOf(text: string, values: readonly string[], scope: Scope): string {
  const wanted = scope.parameter([...new Set(values.map(alike))]);
  return fitsAlike(text, each => `${each} IN ${wanted}`, scope);
}

/*
 * Names have an index, which a folding condition on every element of a kind would not use. So names are compared
 * literally, in plain spelling, and by their words where these are stored beside them (`words-to-index.ts`).
 */

/** Returns Cypher that is true if a name equals or resembles one of several; both sides of the OR use an index. */
export function isCalledOneOf(name: string, values: readonly string[], scope: Scope): string {
  const spellings = [...new Set(values.flatMap(each => [each, plainly(each)]))];
  const words = values.map(wordsOf).filter(Boolean);
  return `(${name} IN ${scope.parameter(spellings)} OR ${wordsBeside(name)} IN ${scope.parameter(words)})`;
}

/** Returns Cypher that is true if a name starts with a text or its lookalike. */
export function nameStartsWith(name: string, value: string, scope: Scope): string {
  const startsWith = (text: string, start: string) => `${text} STARTS WITH ${scope.parameter(start)}`;
  const spellings = [...new Set([value, plainly(value)])].map(each => startsWith(name, each));
  const words = wordsOf(value);
  return `(${[...spellings, ...(words ? [startsWith(wordsBeside(name), words)] : [])].join(" OR ")})`;
}

const wordsOf = (text: string) => wordsIn(text).join(" ");

/** Converts `n.name` into `n.alikeName`. */
const wordsBeside = (name: string) => name.replace(/name$/, "alikeName");
