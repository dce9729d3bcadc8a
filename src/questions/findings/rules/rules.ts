import { applicationRules } from "./application-rules.js";
import { dataRules } from "./data-rules.js";
import { opdRules } from "./opd-rules.js";
import { FindingSeverity, type Rule } from "./rule.js";
import { rulesForAll } from "./rules-for-all.js";
import { serviceRules } from "./service-rules.js";
import { termRules } from "./term-rules.js";

const weights = Object.keys(FindingSeverity);

/** All rules, the most severe first. To add a rule, add an entry to a file of this folder. */
export const rules: readonly Rule[] = [
  ...dataRules,
  ...serviceRules,
  ...applicationRules,
  ...termRules,
  ...opdRules,
  ...rulesForAll,
].sort((one, other) => weights.indexOf(one.severity) - weights.indexOf(other.severity));

const ruleByCode = new Map(rules.map(rule => [rule.code, rule]));

/** Returns the rule with that code, which must exist. */
export const ruleOf = (code: string): Rule => ruleByCode.get(code)!;

/** Returns the rules with these codes, in the order of `rules`. Default: all. */
export const rulesNamed = (codes: readonly string[] | null | undefined): readonly Rule[] =>
  codes?.length ? rules.filter(({ code }) => codes.includes(code)) : rules;
