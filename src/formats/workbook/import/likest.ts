/** Minimum share of letter pairs in common for a suggestion. */
const alike = 0.45;

/** Maximum compared characters of a text. */
const longest = 100;

/** Returns the candidate with the most similar name, or undefined if none is similar enough. */
export function likest<T>(text: string, candidates: Iterable<T>, namesOf: (candidate: T) => string[]): T | undefined {
  const wanted = pairsOf(text);
  let best: { candidate: T; share: number } | undefined;
  for (const candidate of candidates) {
    const share = Math.max(...namesOf(candidate).map(name => shareOf(wanted, pairsOf(name))));
    if (share >= alike && share > (best?.share ?? 0)) best = { candidate, share };
  }
  return best?.candidate;
}

/** Returns Dice's coefficient: twice the common pairs, divided by the pairs of both. */
function shareOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let common = 0;
  for (const pair of one) if (other.has(pair)) common += 1;
  return (2 * common) / Math.max(one.size + other.size, 1);
}

function pairsOf(text: string): Set<string> {
  const letters = ` ${text
    .slice(0, longest)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "")} `;
  return new Set(Array.from({ length: letters.length - 1 }, (_, place) => letters.slice(place, place + 2)));
}
