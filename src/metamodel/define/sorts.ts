import { definitionOf, type Kind } from "./kind.js";
import type { PropertyDefinition } from "./property.js";

type Limited = Pick<PropertyDefinition, "appliesTo">;

/** Returns the values of a kind's type property to which a property applies; undefined if it applies to all. */
export function sortsOf({ appliesTo: sorts = [] }: Limited, kind: Kind) {
  const { typeProperty } = definitionOf(kind);
  return typeProperty !== undefined && sorts.length > 0 ? { typeProperty, sorts } : undefined;
}

/** True if a property applies to an element of a kind; without a recorded sort, only unrestricted properties do. */
export function appliesTo(property: Limited, kind: Kind, element: Readonly<Record<string, unknown>>): boolean {
  const limited = sortsOf(property, kind);
  return !limited || limited.sorts.some(sort => sort === element[limited.typeProperty]);
}

/** Returns the level of a confidential property, and the sorts of a kind for which it is; undefined: all. */
export function confidentialOf(
  { confidential: level, confidentialFor }: Pick<PropertyDefinition, "confidential" | "confidentialFor">,
  kind: Kind,
) {
  return { level, sorts: sortsOf({ appliesTo: confidentialFor }, kind) };
}
