/** Words that people write where there is nothing to write, lower case with single blanks. */
const words = new Set([
  ...["nihil", "kosong", "(kosong)", "n/a", "n.a", "null", "tbd", "tba"],
  ...["tidak ada", "tdk ada", "belum ada", "blm ada", "tidak ada data", "belum ada data"],
  ...["tidak tersedia", "belum tersedia", "belum diisi", "belum tercatat"],
]);

/** The longest of them. */
const longest = 20;

/** First letters of placeholders: nearly all texts are none, and a large file has millions. */
const beginning = /^[\s\p{Pd}−_.…·*?/\\(nktb]/iu;

/** Dashes, dots and the like, without a letter or a digit. */
const onlySigns = /^[\s\p{Pd}−_.…·*?/\\]+$/u;

/**
 * True if a text stands for nothing: `-`, `…`, `n/a`, `nihil`, `tidak ada`. Written, it is the same as nothing at all, so
 * that no mandatory property counts as filled by it and no risk is found in it. Whether `tidak ada` is the value of an
 * enumeration or a boolean, the reader of that type decides before.
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
