import { definitionOf, type Kind, type PropertyDefinition, propertiesOf } from "../metamodel/define/index.js";

/** The properties of a kind that count for completeness; what writing demands is never missing. */
export const mandatoryOf = (kind: Kind): PropertyDefinition[] => propertiesOf(kind).filter(each => each.mandatory);

/** Cypher: whether a property makes sense for an element, by the sort of its kind. */
export function appliesTo(element: string, kind: Kind, { appliesTo: sorts = [] }: PropertyDefinition): string {
  const { typeProperty } = definitionOf(kind);
  if (sorts.length === 0 || !typeProperty) return "true";
  return `coalesce(${element}.${typeProperty} IN [${sorts.map(sort => `'${sort}'`).join(", ")}], false)`;
}
