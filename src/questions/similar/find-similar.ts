import type { Kind } from "../../metamodel/define/index.js";
import type { Context } from "../../repository/context.js";
import type { Comparison } from "../overlaps/compare.js";
import { setAsideDecided } from "../overlaps/find-overlaps.js";
import { findPairs } from "../overlaps/find-pairs.js";
import type { Profile } from "../overlaps/profile.js";
import { type Profiles, readProfiles } from "../overlaps/read-profiles.js";

export interface SimilarOptions {
  /** Kinds of the elements to find. */
  kinds: readonly Kind[];
  at: string;
}

/** Element similar to the start. */
export interface FoundSimilar extends Comparison {
  id: string;
  kind: string;
}

export interface AllSimilar {
  /** Best first, then by code. */
  rows: FoundSimilar[];
  /** Number of elements that a decision marks as no duplicates of the start. */
  setAside: number;
  /** Ids of items with more holders than are compared. */
  cut: { id: string; holders: number }[];
  isPartial: boolean;
}

/** Returns, for each start, the similar as-is elements of some kinds, of all owners. One round trip for all starts. */
export async function findSimilar(
  context: Context,
  starts: Profile[],
  options: SimilarOptions,
): Promise<Map<string, AllSimilar>> {
  if (starts.length === 0) return new Map();
  const near = await readProfiles(context, { near: starts }, options);
  return new Map(starts.map(start => [start.id, similarTo(start, near)]));
}

/** Compares each start separately; otherwise elements similar to other starts would use up the limit of holders. */
function similarTo(start: Profile, near: Profiles): AllSimilar {
  const others = near.profiles.filter(({ id }) => id !== start.id);
  const { pairs, cut } = findPairs([start, ...others], () => true, new Set([start.id]));
  const { kept, setAside } = setAsideDecided(pairs, near);
  const rows = kept.map(({ one, other, ...comparison }) => {
    const { id, kind } = one.id === start.id ? other : one;
    return { id, kind, ...comparison };
  });
  return { rows, setAside, cut, isPartial: near.isPartial };
}
