import { containedIn, similarityOf } from "./name-words.js";
import { type OverlapReasonName, reasonWeights } from "./overlap-reason.js";
import type { Profile, SharedReason } from "./profile.js";
import { type ServedFunction, sharedFunctions } from "./shared-functions.js";

/** One reason why two elements may perform the same function. */
export interface FoundReason {
  reason: OverlapReasonName;
  /** Share of common items among all items of both, or similarity of the names; from 0 to 1. */
  share: number | null;
  /** Ids of the shared items. */
  sharedIds: string[];
  /** Shared functions that one of the two performs only through services and processes it supports. */
  served: ServedFunction[];
}

export interface Comparison {
  /** Sum of the weights of the reasons times their shares, from 0 to 1. */
  score: number;
  reasons: FoundReason[];
}

/** Minimum similarity of names. */
const similarEnough = 0.5;

/**
 * Returns the reasons why two elements may perform the same function, by descending weight. A shared producer alone
 * gives no reason.
 */
export function compare(one: Profile, other: Profile): Comparison {
  const functions = sameFunction(one, other);
  const isGeneralDoneAgain = one.isGeneral !== other.isGeneral && one.kind === other.kind && functions !== undefined;
  const found = [
    functions,
    shared("SAME_DATA", one, other),
    similarName(one, other),
    isGeneralDoneAgain && {
      reason: "DUPLICATES_GENERAL" as const,
      share: 1,
      sharedIds: functions.sharedIds,
      served: functions.served,
    },
    shared("SAME_PRODUCER", one, other),
  ].filter(each => each !== undefined && each !== false);
  const reasons = found.every(({ reason }) => reason === "SAME_PRODUCER") ? [] : found;
  const score = reasons.reduce((sum, { reason, share }) => sum + reasonWeights[reason] * share, 0);
  return { score: Math.round(score * 1000) / 1000, reasons };
}

type Found = FoundReason & { share: number };

function sameFunction(one: Profile, other: Profile): Found | undefined {
  const { sharedIds, served, mine, theirs } = sharedFunctions(one, other);
  return sharedOf("SAME_FUNCTION", { sharedIds, served }, [one, mine], [other, theirs]);
}

function shared(reason: SharedReason, one: Profile, other: Profile): Found | undefined {
  const [mine, theirs] = [one.shares[reason], new Set(other.shares[reason])];
  const sharedIds = mine.filter(id => theirs.has(id));
  return sharedOf(reason, { sharedIds, served: [] }, [one, mine.length], [other, theirs.size]);
}

/** Returns the reason with its share: of all items of both, or, against a proposal, of the items of the proposal. */
function sharedOf(
  reason: SharedReason,
  found: Pick<FoundReason, "sharedIds" | "served">,
  [one, mine]: [Profile, number],
  [other, theirs]: [Profile, number],
): Found | undefined {
  const common = found.sharedIds.length;
  if (common === 0) return undefined;
  const asked = one.isProposal ? mine : other.isProposal ? theirs : mine + theirs - common;
  return { reason, share: common / asked, ...found };
}

/** Whoever tries names could read a hidden name from the numbers of hidden elements, so it is never compared. */
function similarName(one: Profile, other: Profile): Found | undefined {
  if (!(one.isShown && other.isShown)) return undefined;
  const share = Math.max(
    similarityOf(one.words, other.words),
    containedIn(one.text, other.words),
    containedIn(other.text, one.words),
  );
  return share < similarEnough ? undefined : { reason: "SIMILAR_NAME", share, sharedIds: [], served: [] };
}
