import { enumeration, type Kind } from "../../../metamodel/define/index.js";
import type { Condition, RuleFrame } from "../../condition.js";

export const FindingSeverity = enumeration("FindingSeverity", "Severity of a finding.", {
  ERROR: "Kesalahan",
  WARNING: "Peringatan",
  INFO: "Informasi",
});

/**
 * Condition for a finding; for a rule on several kinds, a filter of fields that all of them have. `properties`: Cypher of a
 * list of property names; each name is one finding about that property.
 */
export type FindingCondition = Condition | { properties: (element: string, frame: RuleFrame) => string };

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
  when: FindingCondition;
}
