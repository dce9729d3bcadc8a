import { type Kind, type PropertyDefinition, propertiesOf, sortsOf } from "../metamodel/define/index.js";

/** The properties of a kind that count for completeness; what writing demands is never missing. */
export const mandatoryOf = (kind: Kind): PropertyDefinition[] => propertiesOf(kind).filter(each => each.mandatory);

/** Cypher: whether a property makes sense for an element in a variable (`appliesTo`). */
export function makesSense(element: string, kind: Kind, property: PropertyDefinition): string {
  const limited = sortsOf(property, kind);
  if (!limited) return "true";
  const sorts = limited.sorts.map(sort => `'${sort}'`).join(", ");
  return `coalesce(${element}.${limited.typeProperty} IN [${sorts}], false)`;
}
