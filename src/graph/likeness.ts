import { distance } from "fastest-levenshtein";
import { lettersOf as plain } from "../metamodel/define/index.js";

export { plain };

/** How many letters it takes for one of them to be wrong; of a short list that nothing else can be meant by, fewer. */
const lettersPerSlip = { OF_MANY: 6, OF_FEW: 3 };

/** The one candidate that a misspelled name can only mean; undefined where there is none, or two are as near. */
export function nearest<T>(
  name: string,
  candidates: readonly T[],
  nameOf: (candidate: T) => string,
  isOneOf: keyof typeof lettersPerSlip = "OF_MANY",
): T | undefined {
  const wanted = plain(name);
  const near = candidates
    .map(candidate => ({ candidate, by: distance(wanted, plain(nameOf(candidate))) }))
    .filter(({ by }) => by <= Math.min(3, Math.floor(wanted.length / lettersPerSlip[isOneOf])))
    .toSorted((a, b) => a.by - b.by);
  return near[1]?.by === near[0]?.by ? undefined : near[0]?.candidate;
}

/**
 * The candidates that are nearest to a name by any of their own names, all of them where several are as near; none where even
 * these differ in more than a third of the letters, or in more than three.
 */
export function alikest<T>(name: string, candidates: readonly T[], namesOf: (candidate: T) => readonly string[]): T[] {
  const wanted = plain(name);
  const most = Math.min(3, Math.floor(wanted.length / lettersPerSlip.OF_FEW));
  const measured = candidates.map(candidate => ({
    candidate,
    by: Math.min(...namesOf(candidate).map(each => distance(wanted, plain(each)))),
  }));
  const least = measured.reduce((sum, { by }) => Math.min(sum, by), Number.POSITIVE_INFINITY);
  return least > most ? [] : measured.filter(({ by }) => by === least).map(({ candidate }) => candidate);
}
