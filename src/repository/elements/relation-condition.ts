import { entriesSaid } from "../../common/entries-said.js";
import { responsibleFor } from "../../graph/answering.js";
import type { Period, RelationPattern } from "../../graph/relation-pattern.js";
import { allOf, type Scope } from "../../graph/scope.js";
import { attributeCondition } from "./attribute-condition.js";
import { comparison } from "./comparison.js";

/** Condition of `where` that is not a property of the relation. */
export const responsibleDiffers = "responsibleDiffers";

/**
 * Compiles the conditions of `where` on a relation: its properties, and whether different OPDs are responsible for its
 * ends.
 */
export function compileWhere(
  where: Record<string, any> | null | undefined,
  { from, relation, node }: Pick<RelationPattern, "relation" | "node"> & { from: string },
  scope: Scope,
  period: Period,
): string {
  const conditions = entriesSaid(where).map(([name, value]) => {
    if (name === "attributes") return attributeCondition(relation, value, scope);
    return name === responsibleDiffers
      ? `${responsibleFor(from, period, scope)} ${value ? "<>" : "="} ${responsibleFor(node, period, scope)}`
      : comparison(`${relation}.${name}`, value, scope);
  });
  return allOf(conditions);
}
