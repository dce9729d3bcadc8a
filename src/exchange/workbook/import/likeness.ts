import { distance } from "fastest-levenshtein";

/** A name without what people write differently: capitals, accents, blanks, punctuation. */
export const plain = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

/** Letters that a name may be misspelled by: none of a short one, one of six, three of a long one. */
const allowance = (length: number): number => Math.min(3, Math.floor(length / 6));

/** The one candidate that a misspelled name can only mean; undefined where there is none, or two are as near. */
export function nearest<T>(name: string, candidates: readonly T[], nameOf: (candidate: T) => string): T | undefined {
  const wanted = plain(name);
  const near = candidates
    .map(candidate => ({ candidate, by: distance(wanted, plain(nameOf(candidate))) }))
    .filter(({ by }) => by <= allowance(wanted.length))
    .toSorted((a, b) => a.by - b.by);
  return near[1]?.by === near[0]?.by ? undefined : near[0]?.candidate;
}
