import { groupBy } from "../../common/group-by.js";
import { byCode, compareText } from "./by-code.js";
import type { FoundReason } from "./compare.js";
import type { Pair } from "./find-pairs.js";
import { type OverlapReasonName } from "./overlap-reason.js";
import type { Profile } from "./profile.js";
import type { ServedFunction } from "./shared-functions.js";

/** Elements that may perform the same function. */
export interface FoundOverlap {
  members: Profile[];
  score: number;
  reasons: FoundReason[];
}

/** Pair with one shared item of one reason. */
interface Link {
  pair: Pair;
  reason: OverlapReasonName;
  id: string;
  served: ServedFunction[];
}

/**
 * Returns clusters of pairs: all elements that share one function, data asset or producer. Items shared by exactly the
 * same elements form one cluster. Ordered by number of members, then score, then codes.
 */
export function clustersOf(pairs: readonly Pair[]): FoundOverlap[] {
  const links = pairs.flatMap(pair =>
    pair.reasons.flatMap(({ reason, sharedIds, served }) =>
      sharedIds.map((id): Link => ({ pair, reason, id, served: served.filter(({ functionId }) => functionId === id) })),
    ),
  );
  const byShare = [...groupBy(links, ({ id }) => id).values()].map(of => ({ of, members: membersOf(of) }));
  const byMembers = groupBy(byShare, ({ members }) => members.map(({ id }) => id).join(" "));
  return [...byMembers.values()]
    .map(each =>
      clusterOf(
        each[0]!.members,
        each.flatMap(({ of }) => of),
      ),
    )
    .sort(byFullness);
}

function clusterOf(members: Profile[], links: Link[]): FoundOverlap {
  const reasons = [...groupBy(links, ({ reason }) => reason)].map(
    ([reason, all]): FoundReason => ({
      reason,
      share: null,
      sharedIds: [...new Set(all.map(({ id }) => id))],
      served: eachOnce(all.flatMap(({ served }) => served)),
    }),
  );
  return { members, score: Math.max(...links.map(({ pair }) => pair.score)), reasons };
}

const eachOnce = (served: readonly ServedFunction[]): ServedFunction[] => [
  ...new Map(served.map(each => [`${each.functionId} ${each.applicationId}`, each])).values(),
];

function membersOf(links: readonly Link[]): Profile[] {
  const members = links.flatMap(({ pair }) => [pair.one, pair.other]);
  return [...new Map(members.map(each => [each.id, each])).values()].sort(byCode);
}

const byFullness = (one: FoundOverlap, other: FoundOverlap) =>
  other.members.length - one.members.length || other.score - one.score || compareText(codesOf(one), codesOf(other));

const codesOf = ({ members }: FoundOverlap) => members.map(({ code }) => code).join(" ");
