import type { Path } from "../../operation.js";
import type { ElementState, RelationState } from "../draft.js";

/** Opd that an operation names, and the place of its name in the request. */
export interface Named {
  opd: ElementState;
  path: Path;
}

/** Opds that end or shrink on a day, and the Opds that take over from them. */
export interface Succession {
  olds: readonly Named[];
  /** Opds that take over; never an old one. */
  heirs: readonly Named[];
  /** First day on which the heirs have what they take over, such as `2027-01-01`. */
  day: string;
  path: Path;
  legalBasis?: string;
  /** True if the old Opd remains in force with a part. */
  continues?: boolean;
  /** Returns the heirs of a relation with this element at its other end; the old Opd itself if it keeps the relation. */
  heirsOf(other: string): readonly ElementState[];
}

/** Relation that the old Opd no longer has from the day on. */
export interface Moved {
  relation: RelationState;
  /** Id of the element at the other end. */
  other: string;
  /** Direction seen from the Opd. */
  direction: "OUT" | "IN";
  /** Empty for a relation that only ends. */
  heirs: readonly ElementState[];
}
