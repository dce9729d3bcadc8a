import { append } from "../../common/group-by.js";
import { byCode, compareText } from "./by-code.js";
import { type Comparison, compare } from "./compare.js";
import { type Profile, sharesOf, wordsToCompare } from "./profile.js";

/** Two elements that may perform the same function, ordered by code. */
export interface Pair extends Comparison {
  one: Profile;
  other: Profile;
}

export interface FoundPairs {
  /** Best first, then by the codes of both. */
  pairs: Pair[];
  /**
   * Ids of items with more holders than are compared, by descending number of holders. `holders`: those that the viewer
   * may see.
   */
  cut: { id: string; holders: number }[];
}

/**
 * Maximum number of holders of an item that are compared with one another; a function of half the province would
 * otherwise produce half the province's pairs.
 */
export const mostHolders = 25;

/**
 * Returns the pairs with a reason, among those that `mayCompare` accepts. With `starts`, one of each pair is a start.
 * Of an item with too many holders the first `mostHolders` are compared, starts first, then by code; a word with too
 * many holders is ignored.
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

/**
 * Groups profiles by shared item and by word. Starts come first in `ordered`, so groups of items that no start holds
 * are never created.
 */
function groupsOf(ordered: readonly Profile[], isStart: (profile: Profile) => boolean) {
  const byShare = new Map<string, Profile[]>();
  const byWord = new Map<string, Profile[]>();
  for (const profile of ordered) {
    const add = (groups: Map<string, Profile[]>, key: string) => {
      if (isStart(profile) || groups.has(key)) append(groups, key, profile);
    };
    for (const id of new Set(sharesOf(profile))) add(byShare, id);
    if (profile.isShown) for (const word of wordsToCompare(profile)) add(byWord, word);
  }
  return { byShare, byWord };
}

/** Yields each pair once, ordered by code. */
function* pairsWithin(group: Profile[]): Generator<[Profile, Profile]> {
  for (const [index, each] of group.entries()) {
    for (const next of group.slice(index + 1)) yield byCode(each, next) <= 0 ? [each, next] : [next, each];
  }
}

const cutOf = (byShare: Map<string, Profile[]>) =>
  [...byShare]
    .filter(([, { length }]) => length > mostHolders)
    .map(([id, all]) => ({ id, holders: all.filter(({ isShown }) => isShown).length }))
    .sort((one, other) => other.holders - one.holders || compareText(one.id, other.id));

const byScore = (one: Pair, other: Pair) =>
  other.score - one.score || byCode(one.one, other.one) || byCode(one.other, other.other);
