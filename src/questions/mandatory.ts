import { type Kind, type PropertyDefinition, propertiesOf, sortsOf } from "../metamodel/define/index.js";

/**
 * Returns the properties of a kind that count for completeness. Properties required for writing are not among them, as
 * they are never missing.
 */
export const mandatoryOf = (kind: Kind): PropertyDefinition[] => propertiesOf(kind).filter(each => each.mandatory);

/** Compiles the condition that a property applies to an element (`appliesTo`). */
export function makesSense(element: string, kind: Kind, property: PropertyDefinition): string {
  const limited = sortsOf(property, kind);
  if (!limited) return "true";
  const sorts = limited.sorts.map(sort => `'${sort}'`).join(", ");
  return `coalesce(${element}.${limited.typeProperty} IN [${sorts}], false)`;
}
