import type { Scope } from "../../../graph/scope.js";
import { enumeration, type Kind } from "../../../metamodel/define/index.js";
import type { Filter } from "../../../repository/elements/filter.js";

export const FindingSeverity = enumeration("FindingSeverity", "How much a finding weighs.", {
  ERROR: "Kesalahan",
  WARNING: "Peringatan",
  INFO: "Informasi",
});

/** What a rule reads the day and the viewer from, as Cypher; `day` is a parameter. */
export interface RuleFrame {
  scope: Scope;
  day: string;
}

/**
 * When an element is found: the filter that a client would write in a list of its kind, for a rule on several kinds one
 * that all of them have; where no filter says it, Cypher. A filter counts `inLast` and `inNext` from the day asked about.
 */
export type Condition =
  | { filter: Filter | ((day: string) => Filter) }
  | { cypher: (element: string, frame: RuleFrame) => string }
  /** Cypher of a list of names; one finding for each, about that property. */
  | { properties: (element: string, frame: RuleFrame) => string };

export interface Rule {
  code: string;
  /** What it says of an element, in Indonesian; what is absent is "belum tercatat", never "belum dilakukan". */
  text: string;
  textInEnglish: string;
  severity: keyof typeof FindingSeverity;
  kinds: readonly Kind[];
  /** The property or relation field that it is about, where it is one. */
  property?: string;
  /** Where it comes from; an article only where it was read, not remembered. */
  source?: string;
  when: Condition;
}
