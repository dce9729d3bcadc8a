import { append } from "../../common/group-by.js";
import { byCode, compareText } from "./by-code.js";
import { type Comparison, compare } from "./compare.js";
import { type Profile, sharesOf, wordsToCompare } from "./profile.js";

/** Two elements that may be doing the same, by code. */
export interface Pair extends Comparison {
  one: Profile;
  other: Profile;
}

export interface FoundPairs {
  /** Best first, then by the codes of both. */
  pairs: Pair[];
  /** Ids of what more elements hold than are compared with one another, by how many hold it. */
  cut: { id: string; holders: number }[];
}

/**
 * Elements that hold one thing and are compared with one another because of it: a function that half the province fulfils
 * would else make half the province's pairs.
 */
export const mostHolders = 25;

/**
 * The pairs that have a reason, of those that may be compared; with `starts`, only pairs of one of them. What is held by
 * too many compares the first `mostHolders` by code, starts first; a word that common compares none.
 */
export function findPairs(
  profiles: readonly Profile[],
  mayCompare: (one: Profile, other: Profile) => boolean,
  starts?: ReadonlySet<string>,
): FoundPairs {
  const isStart = ({ id }: Profile) => starts === undefined || starts.has(id);
  const ordered = [...profiles].sort(
    (one, other) => Number(isStart(other)) - Number(isStart(one)) || byCode(one, other),
  );
  const { byShare, byWord } = groupsOf(ordered, isStart);
  const groups = [...byShare.values(), ...[...byWord.values()].filter(({ length }) => length <= mostHolders)];
  const pairs = new Map<string, Pair>();
  for (const group of groups) {
    for (const [one, other] of pairsWithin(group.slice(0, mostHolders))) {
      const key = `${one.id} ${other.id}`;
      if (pairs.has(key) || !(isStart(one) || isStart(other)) || !mayCompare(one, other)) continue;
      pairs.set(key, { one, other, ...compare(one, other) });
    }
  }
  return { pairs: [...pairs.values()].filter(({ reasons }) => reasons.length > 0).sort(byScore), cut: cutOf(byShare) };
}

/** Who holds what, of all that a start holds: it comes first, so that what no start holds is never begun. */
function groupsOf(ordered: readonly Profile[], isStart: (profile: Profile) => boolean) {
  const byShare = new Map<string, Profile[]>();
  const byWord = new Map<string, Profile[]>();
  for (const profile of ordered) {
    const add = (groups: Map<string, Profile[]>, key: string) => {
      if (isStart(profile) || groups.has(key)) append(groups, key, profile);
    };
    for (const id of new Set(sharesOf(profile))) add(byShare, id);
    for (const word of wordsToCompare(profile)) add(byWord, word);
  }
  return { byShare, byWord };
}

/** Each pair once, and always the same way round. */
function* pairsWithin(group: Profile[]): Generator<[Profile, Profile]> {
  for (const [index, each] of group.entries()) {
    for (const next of group.slice(index + 1)) yield byCode(each, next) <= 0 ? [each, next] : [next, each];
  }
}

const cutOf = (byShare: Map<string, Profile[]>) =>
  [...byShare]
    .map(([id, { length }]) => ({ id, holders: length }))
    .filter(({ holders }) => holders > mostHolders)
    .sort((one, other) => other.holders - one.holders || compareText(one.id, other.id));

const byScore = (one: Pair, other: Pair) =>
  other.score - one.score || byCode(one.one, other.one) || byCode(one.other, other.other);
