import { RepositoryError } from "../common/repository-error.js";
import { Element } from "../metamodel/define/index.js";
import { metamodel } from "../metamodel/metamodel.js";
import { layOut, type Period, type RelationPattern } from "./relation-pattern.js";
import type { Scope } from "./scope.js";

interface Choice {
  types?: string[];
  direction?: "OUT" | "IN" | "BOTH";
}

/** All relations of an element, of any type or of those named, as a pattern; for `Element.relations`. */
export function anyRelationPattern(
  from: string,
  { types, direction = "BOTH" }: Choice,
  scope: Scope,
  period: Period,
): RelationPattern {
  return layOut({ from, types: knownTypes(types), direction, other: Element, judgesEnd: true }, scope, period);
}

const allTypes = new Set(metamodel.relationTypes);

/** The types as they may stand in Cypher; throws BAD_USER_INPUT with those that the metamodel does not know. */
export function knownTypes(types: readonly string[] = []): readonly string[] {
  const unknown = types.filter(type => !allTypes.has(type));
  if (unknown.length === 0) return types;
  throw new RepositoryError("BAD_USER_INPUT", `Unknown relation types: ${unknown.join(", ")}.`, {
    unknown,
    known: [...allTypes],
  });
}
