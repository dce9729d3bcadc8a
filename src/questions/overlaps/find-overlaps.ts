import type { Kind } from "../../metamodel/define/index.js";
import type { Context } from "../../repository/context.js";
import { clustersOf, type FoundOverlap } from "./clusters-of.js";
import { findPairs, type Pair } from "./find-pairs.js";
import type { OverlapReasonName } from "./overlap-reason.js";
import type { Profile } from "./profile.js";
import { type Profiles, readProfiles } from "./read-profiles.js";

export interface OverlapOptions {
  kinds: readonly Kind[];
  /** Ids of an Opd and its units: only what they own, against everything else; all against all when left out. */
  units?: string[];
  /** Only pairs with one of these. */
  reasons?: OverlapReasonName[] | null;
  grouping: "PAIRS" | "CLUSTERS";
  at: string;
}

export interface FoundOverlaps {
  /** Best first, then by code. */
  overlaps: FoundOverlap[];
  /** Pairs that a decision says are no duplicates. */
  setAside: number;
  /** Ids of what too many hold for all of them to be compared. */
  cut: { id: string; holders: number }[];
  isPartial: boolean;
}

/** Elements of one kind and different perangkat daerah that may be doing the same; one round trip, two where units are named. */
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

/** The profiles of both, each once. */
const together = (one: Profiles, other: Profiles): Profile[] => [
  ...new Map([...one.profiles, ...other.profiles].map(each => [each.id, each])).values(),
];

/** Pairs that no decision concerns both of, and how many one does. */
export function setAsideDecided(pairs: Pair[], { notDuplicates }: Profiles): { kept: Pair[]; setAside: number } {
  const decided = notDuplicates.map(ids => new Set(ids));
  const kept = pairs.filter(({ one, other }) => !decided.some(ids => ids.has(one.id) && ids.has(other.id)));
  return { kept, setAside: pairs.length - kept.length };
}

/** Whether two may be consolidated: one of them at least is the province's, and not both are of one perangkat daerah. */
const isAcrossOpds = (one: Profile, other: Profile) => one.kind === other.kind && one.responsible !== other.responsible;

const hasOneOf = (wanted: OverlapReasonName[] | null | undefined) => (pair: Pair) =>
  !wanted?.length || pair.reasons.some(({ reason }) => wanted.includes(reason));

const overlapOf = ({ one, other, ...comparison }: Pair): FoundOverlap => ({ members: [one, other], ...comparison });
