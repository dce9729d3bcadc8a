import type { SharedReason } from "./profile.js";

/** Relationship types by which elements share an item, with the reason that each gives. */
export const reasonOfTypes: Readonly<Record<string, SharedReason>> = {
  FULFILS: "SAME_FUNCTION",
  CLASSIFIED_AS: "SAME_FUNCTION",
  READS: "SAME_DATA",
  USES_DATA: "SAME_DATA",
  MAINTAINED_BY: "SAME_DATA",
  PRODUCED_BY: "SAME_PRODUCER",
};
