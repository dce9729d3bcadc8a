/** Placeholders, in lower case with single blanks. */
const words = new Set([
  ...["nihil", "kosong", "(kosong)", "n/a", "n.a", "null", "tbd", "tba"],
  ...["tidak ada", "tdk ada", "belum ada", "blm ada", "tidak ada data", "belum ada data"],
  ...["tidak tersedia", "belum tersedia", "belum diisi", "belum tercatat"],
]);

/** Maximum length of a placeholder. */
const longest = 20;

/** First characters of placeholders, for a fast check: nearly all texts are none, and a large file has millions. */
const beginning = /^[\s\p{Pd}−_.…·*?/\\(nktb]/iu;

/** Dashes, dots and similar signs, without a letter or digit. */
const onlySigns = /^[\s\p{Pd}−_.…·*?/\\]+$/u;

/**
 * Returns true for a placeholder without content: `-`, `…`, `n/a`, `nihil`, `tidak ada`. It is written as no value, so
 * that no mandatory property counts as filled and no risk is found in it. Readers of enumerations and booleans check
 * first whether `tidak ada` is one of their values.
 */
export function isPlaceholder(text: string): boolean {
  if (text.length > longest || !beginning.test(text)) return false;
  if (onlySigns.test(text)) return true;
  return words.has(
    text
      .trim()
      .toLowerCase()
      .replace(/\s+/g, " ")
      .replace(/[\s.]+$/, ""),
  );
}
