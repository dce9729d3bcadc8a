import type { EvidenceSeverity, EvidenceState } from "../answers";

/** Words of the states of elements in the figures of evidence. */
export const evidenceStates: Readonly<Record<EvidenceState, string>> = {
  MISSING: "Belum terpenuhi",
  COUNTED: "Terpenuhi",
};

/** Words of the effects of missing evidence. */
export const evidenceEffects: Readonly<Record<EvidenceSeverity, string>> = {
  HOLDS_NEXT_LEVEL: "Menahan tingkat berikutnya",
  HOLDS_LATER_LEVEL: "Menahan tingkat sesudahnya",
};
