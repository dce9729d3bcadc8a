import type { IndicatorEvidence } from "../evidence/evidence-types.js";
import { highestLevel } from "../evidence/level-of.js";

/** Evidence of one indicator that a claim is compared with. */
export type Shown = Pick<IndicatorEvidence, "level" | "figures" | "documentIds">;

export interface Comparison {
  /** Name of a `ClaimDifference`; null if nothing is claimed. */
  difference: string | null;
  /** In Indonesian. */
  comparison: string;
}

/** Compares a claimed level of an indicator with the level that the records are evidence for. */
export function compare(code: string, claimed: number | null, { level, figures, documentIds }: Shown): Comparison {
  if (claimed === null) return { difference: null, comparison: `${code}: klaim belum tercatat` };
  const documents = `dokumen ${inWords(level ?? 0, claimed)} diperlukan, ${countOf(documentIds.length)}`;
  if (figures.length === 0)
    return { difference: "NEEDS_DOCUMENTS", comparison: `${code}: klaim ${claimed}, hanya dokumen: ${documents}` };
  if (level === null)
    return { difference: "NOT_RECORDED", comparison: `${code}: klaim ${claimed}, bukti belum tercatat` };
  const both = `${code}: klaim ${claimed}, bukti sampai ${level}`;
  if (claimed <= level) return { difference: "WITHIN_RECORDS", comparison: `${both}: tidak melebihi yang tercatat` };
  if (level < highestLevel) return { difference: "ABOVE_RECORDS", comparison: `${both}: klaim di atas yang tercatat` };
  return { difference: "NEEDS_DOCUMENTS", comparison: `${both}: ${documents}` };
}

/** Returns the levels above one up to another: "tingkat 4 dan 5". Where nothing but documents counts, only the claimed one. */
const inWords = (level: number, claimed: number): string =>
  level === highestLevel && claimed > level + 1 ? `tingkat ${level + 1} dan ${claimed}` : `tingkat ${claimed}`;

const countOf = (documents: number): string => (documents === 0 ? "belum ada yang tercatat" : `${documents} tercatat`);
