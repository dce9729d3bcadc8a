import { comparison } from "./comparison.js";
import type { Filter } from "./filter.js";
import type { RelationPattern } from "./relation-pattern.js";
import { allOf, type Scope } from "./scope.js";

/** The one condition of `where` that is not a property of the relation. */
export const responsibleDiffers = "responsibleDiffers";

/** What `where` asks of a relation itself: its properties, and whether the same perangkat daerah answers for both ends. */
export function compileWhere(
  where: Filter | null | undefined,
  from: string,
  { relation, node }: Pick<RelationPattern, "relation" | "node">,
  scope: Scope,
): string {
  const conditions = Object.entries(where ?? {})
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) =>
      name === responsibleDiffers
        ? `${from}.responsible ${value ? "<>" : "="} ${node}.responsible`
        : comparison(`${relation}.${name}`, value, scope),
    );
  return allOf(conditions);
}
