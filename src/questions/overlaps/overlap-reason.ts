import { enumeration } from "../../metamodel/define/index.js";

/** Weights of `reasonWeights` are told to clients in the descriptions of scores. */
export const OverlapReason = enumeration("OverlapReason", "Why two elements may be doing the same.", {
  SAME_FUNCTION: "Fungsi sama",
  DUPLICATES_GENERAL: "Aplikasi khusus menjalankan fungsi aplikasi umum",
  SAME_DATA: "Memakai atau memelihara data yang sama",
  SIMILAR_NAME: "Nama serupa",
  SAME_PRODUCER: "Produsen data sama",
});

export type OverlapReasonName = keyof typeof OverlapReason;

/** What each reason is worth at most; together 1. Function tells most, a producer alone nothing. */
export const reasonWeights: Record<OverlapReasonName, number> = {
  SAME_FUNCTION: 0.4,
  SAME_DATA: 0.25,
  SIMILAR_NAME: 0.2,
  DUPLICATES_GENERAL: 0.1,
  SAME_PRODUCER: 0.05,
};
