import { RepositoryError } from "../../../common/repository-error.js";
import { applicationRules } from "./application-rules.js";
import { dataRules } from "./data-rules.js";
import { FindingSeverity, type Rule } from "./rule.js";
import { rulesForAll } from "./rules-for-all.js";
import { serviceRules } from "./service-rules.js";
import { termRules } from "./term-rules.js";

const weights = Object.keys(FindingSeverity);

/** Every rule, the gravest first. A new one is an entry in a file of this folder. */
export const rules: readonly Rule[] = [
  ...dataRules,
  ...serviceRules,
  ...applicationRules,
  ...termRules,
  ...rulesForAll,
].sort((one, other) => weights.indexOf(one.severity) - weights.indexOf(other.severity));

const ruleByCode = new Map(rules.map(rule => [rule.code, rule]));

/** The rule of that code, which must be one. */
export const ruleOf = (code: string): Rule => ruleByCode.get(code)!;

/** The rules of these codes, all where none are named; throws BAD_USER_INPUT that tells the known ones. */
export function rulesNamed(codes: readonly string[] | null | undefined): readonly Rule[] {
  if (!codes?.length) return rules;
  const unknown = codes.filter(code => !ruleByCode.has(code));
  if (unknown.length === 0) return rules.filter(({ code }) => codes.includes(code));
  const known = rules.map(({ code }) => code);
  throw new RepositoryError("BAD_USER_INPUT", `There is no rule ${unknown.join(", ")}.`, { unknown, known });
}
