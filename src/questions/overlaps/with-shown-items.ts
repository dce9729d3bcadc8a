import { idsShown } from "../../graph/ids-shown.js";
import type { Context } from "../../repository/context.js";
import { learnsOfHidden } from "../hidden-elements.js";
import type { FoundOverlap } from "./clusters-of.js";
import type { FoundReason } from "./compare.js";
import { type FoundPairs, mostHolders } from "./find-pairs.js";

type Items = { overlaps: FoundOverlap[] } & Pick<FoundPairs, "cut">;

/**
 * Removes the shared items that the viewer may not see, which scores and shares count, and for the public the cuts of which
 * only hidden holders are the reason.
 */
export async function withShownItems(context: Context, { overlaps, cut }: Items): Promise<Items> {
  const reasons = overlaps.flatMap(overlap => overlap.reasons);
  const isShown = await idsShown(context, [...reasons.flatMap(itemsOf), ...cut.map(({ id }) => id)]);
  return {
    overlaps: overlaps.map(overlap => ({ ...overlap, reasons: overlap.reasons.map(each => ofShown(each, isShown)) })),
    cut: cut.filter(({ id, holders }) => isShown(id) && (holders > mostHolders || learnsOfHidden(context.viewer))),
  };
}

const itemsOf = ({ sharedIds, served }: FoundReason): string[] => [
  ...sharedIds,
  ...served.flatMap(({ throughIds }) => throughIds),
];

const ofShown = ({ sharedIds, served, ...reason }: FoundReason, isShown: (id: string) => boolean): FoundReason => ({
  ...reason,
  sharedIds: sharedIds.filter(isShown),
  served: served
    .filter(({ functionId }) => isShown(functionId))
    .map(({ throughIds, ...each }) => ({ ...each, throughIds: throughIds.filter(isShown) })),
});
