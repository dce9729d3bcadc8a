/** Bullet before an entry of a list; a dash may touch a word, but not a number. */
const bullet = /^(?:[•·▪◦‣●○■□➢➤►]\s*|[-–—*]\s+|[-–—](?=\p{L}))/u;

/** Ordinal `1.`, `1)`, `(1)`, `a.` or `a)` before a text. */
const ordinal = /^\(?(\d{1,2}|[a-z])[.)](\s+|(?=\p{L}))(?=\S)/iu;

/** True if a text begins with a possible list mark. */
export const isMarked = (text: string): boolean =>
  bullet.test(text) || /^\(?(?:\d{1,2}|[a-z])[.)](?:\s|\p{L})/iu.test(text);

/**
 * Removes bullets from the entries of a cell. Ordinals are removed only if they count the entries from the first, so
 * that a single `2. PB-003` stays unchanged.
 */
export function withoutMarks(entries: readonly string[]): string[] {
  const bare = entries.map(each => each.replace(bullet, "")).filter(each => each !== "");
  return isCounted(bare) ? bare.map(each => each.replace(ordinal, "")) : bare;
}

/** Accepts a single entry only with `1.` and a blank: `1.A` may be a code, and `A. Yani` is a name. */
function isCounted(entries: readonly string[]): boolean {
  const found = entries.map(each => ordinal.exec(each));
  if (found.length === 1 && !(found[0]?.[1] === "1" && found[0][2])) return false;
  return found.every((each, place) => each?.[1] !== undefined && placeOf(each[1]) === place);
}

/** Returns the index, from 0, that a number or letter counts. */
const placeOf = (mark: string): number =>
  /\d/.test(mark) ? Number(mark) - 1 : mark.toLowerCase().charCodeAt(0) - "a".charCodeAt(0);
