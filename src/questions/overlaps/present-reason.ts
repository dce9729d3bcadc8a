import { DataAsset } from "../../metamodel/data-asset.js";
import { enumerationOf } from "../../metamodel/define/index.js";
import type { FoundReason } from "./compare.js";
import { OverlapReason, type OverlapReasonName } from "./overlap-reason.js";
import type { SimilarityReason } from "./overlap-types.js";

const { labels } = enumerationOf(OverlapReason)!;

/** Converts a reason between elements of a kind for clients. Shared elements are read as of the given day. */
export const presentReason = (
  { share, served, ...found }: FoundReason,
  kind: string | undefined,
  asOf: string,
): SimilarityReason =>
  ({
    ...found,
    share: share === null ? null : Math.round(share * 1000) / 1000,
    label: labelOf(found.reason, kind),
    served: served.map(each => ({ ...each, asOf })),
    asOf,
  }) as never;

/** Returns the label; the functions of data are topics of the RAD. */
const labelOf = (reason: OverlapReasonName, kind: string | undefined): string =>
  reason === "SAME_FUNCTION" && kind === DataAsset.name ? "Topik RAD sama" : labels[reason]!;
