import { limits } from "../../common/limits.js";
import { formatRef } from "../../graph/element-ref.js";
import type { AsIf, Context } from "../../repository/context.js";
import { presentFinding } from "../findings/present-findings.js";
import { type NamedFinding, readAll } from "../findings/read-findings.js";
import { rules } from "../findings/rules/rules.js";
import { bothOf } from "./both-of.js";
import type { FindingOfEffect, FindingsOfEffect } from "./effect-types.js";

/** Returns the findings that exist only before, and only after the operations. */
export async function compareFindings(context: Context, asIf: AsIf, at: string): Promise<FindingsOfEffect> {
  const [before, after] = await bothOf(context, asIf, each => readAll(each, { rules, at }));
  const [solved, added] = [without(before, after), without(after, before)];
  return {
    solved: solved.slice(0, limits.defaultPageSize).map(present),
    totalSolved: solved.length,
    new: added.slice(0, limits.defaultPageSize).map(present),
    totalNew: added.length,
  };
}

function without(findings: readonly NamedFinding[], others: readonly NamedFinding[]): NamedFinding[] {
  const known = new Set(others.map(keyOf));
  return findings.filter(finding => !known.has(keyOf(finding)));
}

const keyOf = ({ rule, id, property }: NamedFinding) => JSON.stringify([rule, id, property]);

const present = (finding: NamedFinding): FindingOfEffect => ({
  ...presentFinding(finding),
  ref: formatRef(finding),
  name: finding.name,
});
