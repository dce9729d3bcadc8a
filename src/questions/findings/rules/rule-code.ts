import { closedSet } from "../../../contract/closed-sets.js";
import { rules } from "./rules.js";

/** GraphQL enum of the codes of all rules. */
export const FindingRuleCode = closedSet(
  "FindingRuleCode",
  "Code of a rule of `findings`; `findingRules` has texts.",
  rules.map(({ code }) => code),
);
