import type { Kind } from "../../../metamodel/define/index.js";
import type { Condition } from "../../condition.js";

/** Share of elements that is evidence of an indicator: *n of N*. */
export interface FigureRule {
  code: string;
  /** Elements that count, in Indonesian, as the subject of "12 dari 67". */
  text: string;
  textInEnglish: string;
  kind: Kind;
  /** Selects the elements of the denominator (N). Default: all of the kind. */
  of?: Condition;
  /** Condition under which one of them counts (n). */
  counts: Condition;
  /** Indonesian label where the denominator is empty. Default: not recorded. */
  none?: string;
  /** True for a figure that is N of N for any OPD, whose elements are those that it owns. Default: false. */
  isOfOwners?: boolean;
}

/**
 * Evidence of one indicator. Source of the assignment: the table of secondary sources about PermenPANRB 8/2026 and what an
 * architecture repository records; it is not part of the regulation.
 */
export interface IndicatorRules {
  /** Code of the indicator in the version `evaluation`. */
  indicator: string;
  figures: readonly FigureRule[];
  /** Kinds that the report lists besides those of the figures, also for an OPD, whose report omits figures about owners. */
  listed?: readonly Kind[];
  /** Evidence that no repository can show, in Indonesian. */
  beyond: readonly string[];
  /** Names of root fields that show more. */
  questions?: readonly string[];
}
