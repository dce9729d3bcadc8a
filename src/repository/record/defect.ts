/** Defects of the record of changes, with their meaning in English. */
export const defects = {
  UNLINKED: "has no link",
  CHANGED: "differs from what was written: its link does not fit",
  OUT_OF_CHAIN: "does not follow the record before it: one was removed, exchanged or added",
  REVISION_GAP: "does not continue the revision of the record before it",
  AFTER_DELETION: "follows the record of the deletion of its element",
  MERGED_MISSING: "names the record of a merged element, which is missing",
  HEAD: "is the newest one, but not the head of its element: newer ones were removed, or the head was changed",
  REVISION: "is the newest one, but its revision is not that of its element",
  ELEMENT_MISSING: "is the newest one, but its element is gone without a record of its deletion",
  RECORDS_MISSING: "has a head, but no record",
  SEAL_UNREADABLE: "is no seal",
  SEAL_CHANGED: "differs from what was written: its link does not fit",
  SEAL_OUT_OF_CHAIN: "does not follow the seal before it: one was removed, exchanged or added",
  SEALED_CHANGED: "does not fit the records of its period: one was changed, removed or added",
} as const;

/** Defect of a record, an element or a seal. */
export interface Defect {
  what: keyof typeof defects;
  /** Ref and id of the element and revision, such as `service:IZIN (9f…), revision 3`; for a seal its line. */
  where: string;
}
