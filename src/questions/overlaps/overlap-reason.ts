import { enumeration } from "../../metamodel/define/index.js";

/** The descriptions of scores in the contract list the values of `reasonWeights`. */
export const OverlapReason = enumeration("OverlapReason", "Reason why two elements may perform the same function.", {
  SAME_FUNCTION: "Fungsi sama",
  DUPLICATES_GENERAL: "Aplikasi khusus menjalankan fungsi aplikasi umum",
  SAME_DATA: "Memakai atau memelihara data yang sama",
  SIMILAR_NAME: "Nama serupa",
  SAME_PRODUCER: "Produsen data sama",
});

export type OverlapReasonName = keyof typeof OverlapReason;

/**
 * Maximum contribution of each reason to the score; the sum is 1. A shared function has the highest weight; a shared
 * producer counts only together with another reason.
 */
export const reasonWeights: Record<OverlapReasonName, number> = {
  SAME_FUNCTION: 0.4,
  SAME_DATA: 0.25,
  SIMILAR_NAME: 0.2,
  DUPLICATES_GENERAL: 0.1,
  SAME_PRODUCER: 0.05,
};
