import type { Kind } from "../../metamodel/define/index.js";
import type { Context } from "../../repository/context.js";
import type { Comparison } from "../overlaps/compare.js";
import { setAsideDecided } from "../overlaps/find-overlaps.js";
import { findPairs } from "../overlaps/find-pairs.js";
import type { Profile } from "../overlaps/profile.js";
import { type Profiles, readProfiles } from "../overlaps/read-profiles.js";

export interface SimilarOptions {
  /** Of what is found. */
  kinds: readonly Kind[];
  at: string;
}

/** An element that is like the one asked about. */
export interface FoundSimilar extends Comparison {
  id: string;
  kind: string;
}

export interface AllSimilar {
  /** Best first, then by code. */
  rows: FoundSimilar[];
  /** Elements that a decision says are no duplicates of it. */
  setAside: number;
  /** Ids of what too many hold for all of them to be compared. */
  cut: { id: string; holders: number }[];
  isPartial: boolean;
}

/** Per start what as-is elements of some kinds are like it, whoever owns them; one round trip for all starts. */
export async function findSimilar(
  context: Context,
  starts: Profile[],
  options: SimilarOptions,
): Promise<Map<string, AllSimilar>> {
  if (starts.length === 0) return new Map();
  const near = await readProfiles(context, { near: starts }, options);
  return new Map(starts.map(start => [start.id, similarTo(start, near)]));
}

/** Each start is compared by itself: what others of a list hold would else crowd out what is like it. */
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
