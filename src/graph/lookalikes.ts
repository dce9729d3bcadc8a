/** Signs that people write for an apostrophe, or for the ʿain and hamzah of Arabic names: Jum'at, Jum’at, Jumʿat. */
const apostrophes = [..."'’‘‛ʼʻʽʾʿ`′＇"];
const doubleQuotes = [..."“”„‟«»″"];
const dashes = [..."‐‑‒–—―−"];
const blanks = [..."\t\n\r\f\v\u0085_"];
/** Soft hyphen, zero-width characters, byte order mark. */
const invisible = [..."\u00ad\u200b\u200c\u200d\u2060\ufeff"];
/** Accents of Latin letters, which NFKD parts from them. */
const accents = [
  ..."\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u0309\u030a\u030b\u030c\u0323\u0326\u0327\u0328\u0331",
];

/** Replacements that make texts that look alike equal, in this order, after NFKD and in lower case. */
export const lookalikes: [from: string, to: string][] = [
  // NFKD makes a blank and an accent of a ´ that stands alone.
  [" \u0301", ""],
  ...[...apostrophes, ...invisible, ...accents].map((each): [string, string] => [each, ""]),
  ...doubleQuotes.map((each): [string, string] => [each, '"']),
  ...dashes.map((each): [string, string] => [each, "-"]),
  ...blanks.map((each): [string, string] => [each, " "]),
  // Eight blanks in a row become one.
  ...Array.from({ length: 3 }, (): [string, string] => ["  ", " "]),
];

/** A text with one sign for those that look alike: no accents and apostrophes, one dash, single blanks. Capitals stay. */
export const plainly = (text: string): string =>
  lookalikes.reduce((folded, [from, to]) => folded.replaceAll(from, to), text.normalize("NFKD"));

/**
 * A text as it looks: the same for texts that differ in capitals, accents, apostrophes, dashes, blanks (also no-break ones and
 * underscores) alone. `reading/alike-in.ts` has its counterpart in Cypher.
 */
export const alike = (text: string): string => plainly(text).toLowerCase();

/** The words of a text as it looks: what stands between blanks and punctuation. */
export const wordsIn = (text: string): string[] =>
  alike(text)
    .replace(/\p{M}/gu, "")
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** A pattern, of JavaScript and Java alike, for what keeps a text from being `alike` in lower case already. */
const unusual = "[^ -~]|[_'`]|  ";

/** The same as a pattern of a whole text, for Cypher. */
export const unusualText = `(?s).*(${unusual}).*`;

/** Signs that Lucene's standard tokenizer keeps within a word, though people read several words or none: a_b, a.b, a'b, é. */
const oddlyParted = "[^\\t-\\r -~]|[_'`]|[A-Za-z0-9][.:,;][A-Za-z0-9]";

/** The same as a pattern of a whole text, for Cypher. */
export const oddlyPartedText = `(?s).*(${oddlyParted}).*`;

const oddly = new RegExp(oddlyParted);

/** The words of a text for the full-text indexes, in one text; null where Lucene reads these from the text itself. */
export const wordsToIndex = (text: string | null | undefined): string | null =>
  text && oddly.test(text) ? wordsIn(text).join(" ") || null : null;
