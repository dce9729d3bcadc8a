import type { Kind } from "../../metamodel/define/index.js";
import type { Context } from "../../repository/context.js";
import type { Comparison } from "../overlaps/compare.js";
import { setAsideDecided, together } from "../overlaps/find-overlaps.js";
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
  const candidates = new Set(near.profiles.map(({ id }) => id));
  const startProfiles: Profiles = { profiles: starts, notDuplicates: [], isPartial: false };
  const ids = new Set(starts.map(({ id }) => id));
  const { pairs, cut } = findPairs(together(startProfiles, near), () => true, ids);
  const { isPartial } = near;
  return new Map(
    starts.map(({ id: start }) => {
      const own = pairs.filter(({ one, other }) => one.id === start || other.id === start);
      const { kept, setAside } = setAsideDecided(own, near);
      const rows = kept.map(({ one, other, score, reasons }) => ({
        id: one.id === start ? other.id : one.id,
        score,
        reasons,
      }));
      return [start, { rows: rows.filter(({ id }) => candidates.has(id)), setAside, cut, isPartial }];
    }),
  );
}
