import { enumerationOf } from "../../metamodel/define/index.js";
import type { FoundReason } from "./compare.js";
import { OverlapReason } from "./overlap-reason.js";
import type { SimilarityReason } from "./overlap-types.js";

const { labels } = enumerationOf(OverlapReason)!;

/** A reason as clients see it; what is shared is read as of that day. */
export const presentReason = ({ share, served, ...found }: FoundReason, asOf: string): SimilarityReason =>
  ({
    ...found,
    share: share === null ? null : Math.round(share * 1000) / 1000,
    label: labels[found.reason]!,
    served: served.map(each => ({ ...each, asOf })),
    asOf,
  }) as never;
