import type { Scope } from "../../../graph/scope.js";
import { enumeration, type Kind } from "../../../metamodel/define/index.js";
import type { Filter } from "../../../repository/elements/filter.js";

export const FindingSeverity = enumeration("FindingSeverity", "Severity of a finding.", {
  ERROR: "Kesalahan",
  WARNING: "Peringatan",
  INFO: "Informasi",
});

/** Day and viewer for the Cypher of a rule; `day` is a parameter. */
export interface RuleFrame {
  scope: Scope;
  day: string;
}

/**
 * Condition for a finding. `filter` is a list filter of the kind (for a rule on several kinds, of fields that all of
 * them have). `cypher` is for conditions that no filter can express. In a filter, `inLast` and `inNext` count from the
 * day of the question.
 */
export type Condition =
  | { filter: Filter | ((day: string) => Filter) }
  | { cypher: (element: string, frame: RuleFrame) => string }
  /** Cypher of a list of property names; each name is one finding about that property. */
  | { properties: (element: string, frame: RuleFrame) => string };

export interface Rule {
  code: string;
  /** Text about the element, in Indonesian. Absent data is "belum tercatat", never "belum dilakukan". */
  text: string;
  textInEnglish: string;
  severity: keyof typeof FindingSeverity;
  kinds: readonly Kind[];
  /** Property or relation field of the finding, if there is one. */
  property?: string;
  /** Legal source of the rule; an article only if it was verified in the text. */
  source?: string;
  when: Condition;
}
