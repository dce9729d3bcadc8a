import type { Kind } from "../../metamodel/define/index.js";
import type { Context } from "../../repository/context.js";
import { clustersOf, type FoundOverlap } from "./clusters-of.js";
import { findPairs, type Pair } from "./find-pairs.js";
import type { OverlapReasonName } from "./overlap-reason.js";
import type { Profile } from "./profile.js";
import { type Profiles, readProfiles } from "./read-profiles.js";

export interface OverlapOptions {
  kinds: readonly Kind[];
  /** Ids of an Opd and its units: their elements are compared with all others. Default: all with all. */
  units?: string[];
  /** Limits the result to pairs with one of these reasons. Default: all. */
  reasons?: OverlapReasonName[] | null;
  grouping: "PAIRS" | "CLUSTERS";
  at: string;
}

export interface FoundOverlaps {
  /** Best first, then by code. */
  overlaps: FoundOverlap[];
  /** Number of pairs that a decision marks as no duplicates. */
  setAside: number;
  /** Ids of items with more holders than are compared. */
  cut: { id: string; holders: number }[];
  isPartial: boolean;
}

/**
 * Returns elements of one kind and different OPDs that may perform the same function. One round trip, two with `units`.
 */
export async function findOverlaps(context: Context, options: OverlapOptions): Promise<FoundOverlaps> {
  const own = await readProfiles(context, options.units ? { ownedBy: options.units } : "ALL", options);
  const near =
    options.units && own.profiles.length > 0 ? await readProfiles(context, { near: own.profiles }, options) : own;
  const starts = options.units ? new Set(own.profiles.map(({ id }) => id)) : undefined;
  const { pairs, cut } = findPairs(together(own, near), isAcrossOpds, starts);
  const chosen = pairs.filter(hasOneOf(options.reasons));
  const { kept, setAside } = setAsideDecided(chosen, near);
  return {
    overlaps: options.grouping === "CLUSTERS" ? clustersOf(kept) : kept.map(overlapOf),
    setAside,
    cut,
    isPartial: own.isPartial || near.isPartial,
  };
}

/** Merges the profiles, each once. */
const together = (one: Profiles, other: Profiles): Profile[] => [
  ...new Map([...one.profiles, ...other.profiles].map(each => [each.id, each])).values(),
];

/**
 * Separates the pairs marked as no duplicates by a decision that concerns both elements; `setAside` is their number.
 */
export function setAsideDecided(pairs: Pair[], { notDuplicates }: Profiles): { kept: Pair[]; setAside: number } {
  const decided = notDuplicates.map(ids => new Set(ids));
  const kept = pairs.filter(({ one, other }) => !decided.some(ids => ids.has(one.id) && ids.has(other.id)));
  return { kept, setAside: pairs.length - kept.length };
}

/**
 * Returns true for elements of one kind with different responsible parties; two elements of institutions outside the
 * province cannot be consolidated here.
 */
const isAcrossOpds = (one: Profile, other: Profile) => one.kind === other.kind && one.responsible !== other.responsible;

const hasOneOf = (wanted: OverlapReasonName[] | null | undefined) => (pair: Pair) =>
  !wanted?.length || pair.reasons.some(({ reason }) => wanted.includes(reason));

const overlapOf = ({ one, other, ...comparison }: Pair): FoundOverlap => ({ members: [one, other], ...comparison });
