import { enumerationOf, propertiesOf } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import { bucketOfKind, bucketOfOpd, sumBy, totalOf } from "../element-count.js";
import type { FindingReportConnection, FindingRule } from "./finding-types.js";
import type { FindingCount, FoundFinding } from "./read-findings.js";
import { FindingSeverity, type Rule } from "./rules/rule.js";
import { ruleOf } from "./rules/rules.js";

const severities = enumerationOf(FindingSeverity)!.labels;

/** Converts a rule for clients. */
export const presentRule = ({ kinds, ...rule }: Rule): FindingRule => ({
  ...rule,
  kinds: kinds.map(({ name }) => name),
});

/** Adds the rule and the message to a finding. The element is fetched later, by id. */
export function presentFinding({ rule: code, ...found }: FoundFinding) {
  const rule = ruleOf(code);
  const missing = propertiesOf(metamodel.kind(found.kind)).find(({ name }) => name === found.property);
  const message = "properties" in rule.when ? `${rule.text}: ${missing!.label}` : rule.text;
  return { ...found, rule: presentRule(rule), message };
}

/** Returns the numbers of findings: set aside, and by rule, severity, kind and OPD. */
export function presentCounts(counts: readonly FindingCount[]): FindingReportConnection {
  const open = counts.filter(({ isSetAside }) => !isSetAside);
  const severityOf = ({ rule }: FindingCount) => ruleOf(rule).severity;
  return {
    setAside: totalOf(counts) - totalOf(open),
    byRule: sumBy(open, ({ rule }) => ({ value: rule, label: ruleOf(rule).text })),
    bySeverity: sumBy(open, each => ({ value: severityOf(each), label: severities[severityOf(each)]! })),
    byKind: sumBy(open, ({ kind }) => bucketOfKind(kind)),
    byOpd: sumBy(open, bucketOfOpd),
  };
}
