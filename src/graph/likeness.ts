import { distance } from "fastest-levenshtein";
import { lettersOf } from "../metamodel/define/index.js";

/** Letters per tolerated typing error, by the number of alternatives: a short list leaves less ambiguity. */
const lettersPerSlip = { OF_MANY: 6, OF_FEW: 3 };

/** Returns the only candidate that a misspelt name can mean; undefined if none, or two are equally near. */
export function nearest<T>(
  name: string,
  candidates: readonly T[],
  nameOf: (candidate: T) => string,
  isOneOf: keyof typeof lettersPerSlip = "OF_MANY",
): T | undefined {
  const wanted = lettersOf(name);
  const near = candidates
    .map(candidate => ({ candidate, by: distance(wanted, lettersOf(nameOf(candidate))) }))
    .filter(({ by }) => by <= Math.min(3, Math.floor(wanted.length / lettersPerSlip[isOneOf])))
    .toSorted((a, b) => a.by - b.by);
  return near[1]?.by === near[0]?.by ? undefined : near[0]?.candidate;
}

/**
 * Returns the candidates nearest to a name by any of their own names, all that are equally near; none if they differ in
 * more than a third of the letters, or in more than three.
 */
export function alikest<T>(name: string, candidates: readonly T[], namesOf: (candidate: T) => readonly string[]): T[] {
  const wanted = lettersOf(name);
  const most = Math.min(3, Math.floor(wanted.length / lettersPerSlip.OF_FEW));
  const measured = candidates.map(candidate => ({
    candidate,
    by: Math.min(...namesOf(candidate).map(each => distance(wanted, lettersOf(each)))),
  }));
  const least = measured.reduce((sum, { by }) => Math.min(sum, by), Number.POSITIVE_INFINITY);
  return least > most ? [] : measured.filter(({ by }) => by === least).map(({ candidate }) => candidate);
}

/**
 * Returns `Did you mean A or B?` with at most three of the names nearest to a misspelt one. `otherwise`: the hint if none
 * is near.
 */
export function didYouMean(name: string, known: readonly string[], otherwise: string): string {
  const near = alikest(name, known, each => [each]).slice(0, 3);
  return near.length > 0 ? `Did you mean ${near.join(" or ")}?` : otherwise;
}
