import { metamodel } from "../../metamodel/metamodel.js";
import { RepositoryError } from "../repository-error.js";
import { visible } from "../viewer.js";
import type { RelationPattern } from "./relation-pattern.js";
import { allOf, type Scope } from "./scope.js";
import { elementValidity, relationValidity, type ValidityName } from "./validity.js";

interface Choice {
  types?: string[];
  direction?: "OUT" | "IN" | "BOTH";
}

/** All relations of an element, of any type or of those named, as a pattern; for `Element.relations`. */
export function anyRelationPattern(
  from: string,
  { types, direction = "BOTH" }: Choice,
  scope: Scope,
  { day, validity }: { day: string; validity?: ValidityName },
): RelationPattern {
  const relation = scope.variable("r");
  const node = scope.variable("n");
  const [left, right] = { OUT: ["-", "->"], IN: ["<-", "-"], BOTH: ["-", "-"] }[direction] as [string, string];
  const chosen = knownTypes(types).join("|");
  const inForce = [relationValidity(relation, day, validity)];
  if ((validity ?? "IN_FORCE") === "IN_FORCE") inForce.push(elementValidity(node, day));
  return {
    pattern: `(${from})${left}[${relation}${chosen && `:${chosen}`}]${right}(${node}:Element)`,
    relation,
    node,
    condition: allOf([visible(scope.viewer, node), ...inForce]),
  };
}

const allTypes = new Set(metamodel.relations.map(({ type }) => type));

/** The types as they may stand in Cypher; throws BAD_USER_INPUT with those that the metamodel does not know. */
export function knownTypes(types: readonly string[] = []): readonly string[] {
  const unknown = types.filter(type => !allTypes.has(type));
  if (unknown.length === 0) return types;
  throw new RepositoryError("BAD_USER_INPUT", `Unknown relation types: ${unknown.join(", ")}.`, {
    unknown,
    known: [...allTypes],
  });
}
