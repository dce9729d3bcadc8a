/** A sign that people put before an entry of a list; a dash may touch the word behind it, but not a number. */
const bullet = /^(?:[•·▪◦‣●○■□➢➤►]\s*|[-–—*]\s+|[-–—](?=\p{L}))/u;

/** `1.`, `1)`, `(1)`, `a.`, `a)`, with the text behind it. */
const ordinal = /^\(?(\d{1,2}|[a-z])[.)](\s+|(?=\p{L}))(?=\S)/iu;

/** True if a text begins with what may be taken for the mark of an entry. */
export const isMarked = (text: string): boolean =>
  bullet.test(text) || /^\(?(?:\d{1,2}|[a-z])[.)](?:\s|\p{L})/iu.test(text);

/**
 * The entries of one cell without bullets; without numbers or letters where these count the entries from the first, so
 * that `2. PB-003` on its own stays what it is.
 */
export function withoutMarks(entries: readonly string[]): string[] {
  const bare = entries.map(each => each.replace(bullet, "")).filter(each => each !== "");
  return isCounted(bare) ? bare.map(each => each.replace(ordinal, "")) : bare;
}

/** A single entry is counted only by `1.` and a blank: `1.A` may be a code, and `A. Yani` is a name. */
function isCounted(entries: readonly string[]): boolean {
  const found = entries.map(each => ordinal.exec(each));
  if (found.length === 1 && !(found[0]?.[1] === "1" && found[0][2])) return false;
  return found.every((each, place) => each?.[1] !== undefined && placeOf(each[1]) === place);
}

/** The place among entries that a number or a letter counts, from 0. */
const placeOf = (mark: string): number =>
  /\d/.test(mark) ? Number(mark) - 1 : mark.toLowerCase().charCodeAt(0) - "a".charCodeAt(0);
