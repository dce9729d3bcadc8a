import { RepositoryError } from "../common/repository-error.js";
import { Element } from "../metamodel/define/index.js";
import { metamodel } from "../metamodel/metamodel.js";
import { layOut, type Period, type RelationPattern } from "./relation-pattern.js";
import type { Scope } from "./scope.js";

interface Choice {
  types?: string[];
  direction?: "OUT" | "IN" | "BOTH";
}

/** Returns the pattern of all relations of an element, optionally of some types; for `Element.relations`. */
export function anyRelationPattern(
  from: string,
  { types, direction = "BOTH" }: Choice,
  scope: Scope,
  period: Period,
): RelationPattern {
  return layOut({ from, types: knownTypes(types), direction, other: Element, judgesEnd: true }, scope, period);
}

const allTypes = new Set(metamodel.relationTypes);

/**
 * Returns the types unchanged, as safe for Cypher. Throws BAD_USER_INPUT for types that the metamodel does not have.
 */
export function knownTypes(types: readonly string[] = []): readonly string[] {
  const unknown = types.filter(type => !allTypes.has(type));
  if (unknown.length === 0) return types;
  throw new RepositoryError("BAD_USER_INPUT", `Unknown relation types: ${unknown.join(", ")}.`, {
    unknown,
    known: [...allTypes],
  });
}
