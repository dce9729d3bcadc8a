import { definitionOf, type Kind } from "./kind.js";
import type { PropertyDefinition } from "./property.js";

type Limited = Pick<PropertyDefinition, "appliesTo">;

/** The values of the type property of a kind for which a property makes sense; undefined where it does for all. */
export function sortsOf({ appliesTo: sorts = [] }: Limited, kind: Kind) {
  const { typeProperty } = definitionOf(kind);
  return typeProperty !== undefined && sorts.length > 0 ? { typeProperty, sorts } : undefined;
}

/** Whether a property makes sense for an element of a kind; of one whose sort is not recorded, only what does for all. */
export function appliesTo(property: Limited, kind: Kind, element: Readonly<Record<string, unknown>>): boolean {
  const limited = sortsOf(property, kind);
  return !limited || limited.sorts.some(sort => sort === element[limited.typeProperty]);
}
