import { RepositoryError } from "../../common/repository-error.js";
import { type Period, relationPattern } from "../../graph/relation-pattern.js";
import type { Scope } from "../../graph/scope.js";
import type { End } from "../../metamodel/define/index.js";
import type { RelatedCount } from "./order.js";
import { relationFieldOf, relationFieldsOf } from "./selection.js";

/**
 * Compiles the number of rows that a relation field of a bound element has, which is that of its `totalCount` for the
 * viewer. Throws BAD_USER_INPUT for a name that is no relation field.
 */
export function relatedCount(name: string, end: End, node: string, scope: Scope, period: Period): RelatedCount {
  const field = relationFieldOf(end, name);
  if (!field) refuse(name, end);
  const { pattern, condition } = relationPattern(field, node, scope, period);
  const ends = `MATCH ${pattern} WHERE ${condition}`;
  // A to-one field shows one element, also where an element that replaces several inherits the relations of each.
  const cypher = field.isToOne ? `CASE WHEN EXISTS { ${ends} } THEN 1 ELSE 0 END` : `COUNT { ${ends} }`;
  return { variable: scope.variable("count"), cypher };
}

function refuse(name: string, end: End): never {
  const possible = [...new Set(relationFieldsOf(end).map(each => each.name))];
  throw new RepositoryError(
    "BAD_USER_INPUT",
    `\`count\` orders by the number of related elements, and ${name} is no relation. Use one of extensions.possible.`,
    { possible },
  );
}
