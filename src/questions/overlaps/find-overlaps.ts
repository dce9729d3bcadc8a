import type { Kind } from "../../metamodel/define/index.js";
import type { Context } from "../../repository/context.js";
import { apartBy, type Hiding, hiddenAmong } from "../hidden-elements.js";
import { clustersOf, type FoundOverlap } from "./clusters-of.js";
import type { ProfileSource } from "./compile-profiles.js";
import { findPairs, type Pair } from "./find-pairs.js";
import type { OverlapReasonName } from "./overlap-reason.js";
import type { Profile } from "./profile.js";
import { type Profiles, readProfiles } from "./read-profiles.js";
import { withShownItems } from "./with-shown-items.js";

export interface OverlapOptions {
  kinds: readonly Kind[];
  /** Ids of an Opd and its units: their elements are compared with all others. Default: all with all. */
  units?: string[];
  /** Limits the result to pairs with one of these reasons. Default: all. */
  reasons?: OverlapReasonName[] | null;
  grouping: "PAIRS" | "CLUSTERS";
  at: string;
}

export interface FoundOverlaps extends Hiding {
  /** Best first, then by code. */
  overlaps: FoundOverlap[];
  /** Number of pairs that a decision marks as no duplicates. */
  setAside: number;
  /** Ids of items with more holders than are compared. */
  cut: { id: string; holders: number }[];
  isPartial: boolean;
}

/**
 * Returns elements of one kind and different OPDs that may perform the same function, judged on everything but hidden
 * names. One round trip, two with `units`; one more for a viewer of a part.
 */
export async function findOverlaps(context: Context, options: OverlapOptions): Promise<FoundOverlaps> {
  const read = (source: ProfileSource) => readProfiles(context, source, { ...options, withHidden: true });
  const own = await read(options.units ? { ownedBy: options.units } : "ALL");
  const near = options.units && own.profiles.length > 0 ? await read({ near: own.profiles }) : own;
  const starts = options.units ? new Set(own.profiles.map(({ id }) => id)) : undefined;
  const { pairs, cut } = findPairs(together(own, near), isAcrossOpds, starts);
  const { shown, hidden } = apartBy(pairs.filter(hasOneOf(options.reasons)), isShown);
  const [{ kept, setAside }, others] = [setAsideDecided(shown, near), setAsideDecided(hidden, near)];
  const overlaps = options.grouping === "CLUSTERS" ? clustersOf(kept) : kept.map(overlapOf);
  return {
    ...(await withShownItems(context, { overlaps, cut })),
    setAside,
    hiddenElements: hiddenAmong(others.kept.flatMap(({ one, other }) => [one, other])),
    isPartial: own.isPartial || near.isPartial,
  };
}

const isShown = ({ one, other }: Pair) => one.isShown && other.isShown;

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
