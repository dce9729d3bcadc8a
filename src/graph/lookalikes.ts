/** Signs used as an apostrophe, or for the ʿain and hamzah of Arabic names: Jum'at, Jum’at, Jumʿat. */
const apostrophes = [..."'’‘‛ʼʻʽʾʿ`′＇"];
const doubleQuotes = [..."“”„‟«»″"];
const dashes = [..."‐‑‒–—―−"];
const blanks = [..."\t\n\r\f\v\u0085_"];
/** Soft hyphen, zero-width characters, byte order mark. */
const invisible = [..."\u00ad\u200b\u200c\u200d\u2060\ufeff"];
/** Accents of Latin letters, as separated by NFKD. */
const accents = [
  ..."\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u0309\u030a\u030b\u030c\u0323\u0326\u0327\u0328\u0331",
];

/** Ordered replacements that make lookalikes equal, after NFKD and lower-casing. */
export const lookalikes: [from: string, to: string][] = [
  // NFKD converts a separate ´ into a blank and an accent.
  [" \u0301", ""],
  ...[...apostrophes, ...invisible, ...accents].map((each): [string, string] => [each, ""]),
  ...doubleQuotes.map((each): [string, string] => [each, '"']),
  ...dashes.map((each): [string, string] => [each, "-"]),
  ...blanks.map((each): [string, string] => [each, " "]),
  // Three passes reduce up to eight consecutive blanks to one.
  ...Array.from({ length: 3 }, (): [string, string] => ["  ", " "]),
];

/**
 * Returns a text with one sign for each group of lookalikes: no accents and apostrophes, one dash, single blanks.
 * Capitals remain.
 */
export const plainly = (text: string): string =>
  lookalikes.reduce((folded, [from, to]) => folded.replaceAll(from, to), text.normalize("NFKD"));

/**
 * Returns a text folded so that texts are equal if they differ only in capitals, accents, apostrophes, dashes or blanks
 * (including no-break ones and underscores). `graph/alike-in.ts` is the counterpart in Cypher.
 */
export const alike = (text: string): string => plainly(text).toLowerCase();

/** Returns the words of a folded text, separated by blanks and punctuation. */
export const wordsIn = (text: string): string[] =>
  alike(text)
    .replace(/\p{M}/gu, "")
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Pattern, valid in JavaScript and Java, for characters that `alike` changes in a lower-case text. */
const unusual = "[^ -~]|[_'`]|  ";

/** Pattern of a whole text with such a character, for Cypher. */
export const unusualText = `(?s).*(${unusual}).*`;

/** Characters within which Lucene's standard tokenizer does not split, unlike `wordsIn`: a_b, a.b, a'b, é. */
const oddlyParted = "[^\\t-\\r -~]|[_'`]|[A-Za-z0-9][.:,;][A-Za-z0-9]";

/** Pattern of a whole text with such a place, for Cypher. */
export const oddlyPartedText = `(?s).*(${oddlyParted}).*`;

const oddly = new RegExp(oddlyParted);

/**
 * Returns the words of a text for the full-text indexes, joined by blanks; null if Lucene splits the text itself in the
 * same way.
 */
export const wordsToIndex = (text: string | null | undefined): string | null =>
  text && oddly.test(text) ? wordsIn(text).join(" ") || null : null;
