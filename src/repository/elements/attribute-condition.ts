import { storedPart } from "../../graph/attributes.js";
import { allOf, type Scope } from "../../graph/scope.js";

type Wanted = Parameters<typeof storedPart>[0];

/** Conditions on the attributes of an element or relation; null counts as omitted. */
export interface AttributesFilter {
  has?: Wanted | null;
  hasAny?: Wanted[] | null;
  exists?: boolean | null;
}

/** Compiles a filter of attributes into a Cypher condition on the element or relation in a variable. */
export function attributeCondition(variable: string, { has, hasAny, exists }: AttributesFilter, scope: Scope): string {
  const stored = `${variable}.attributesJson`;
  const conditions: string[] = [];
  if (has) conditions.push(`${stored} CONTAINS ${scope.parameter(storedPart(has))}`);
  if (hasAny) conditions.push(`any(part IN ${scope.parameter(hasAny.map(storedPart))} WHERE ${stored} CONTAINS part)`);
  if (typeof exists === "boolean") conditions.push(`${stored} IS ${exists ? "NOT " : ""}NULL`);
  return allOf(conditions);
}
