import { type GraphQLNamedType, getNamedType, isObjectType } from "graphql";
import { Element, type End, Node } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";

/** The kind that the GraphQL type of that name shows; Element for the interfaces of all. */
export const elementNamed = (typeName: string): End | undefined =>
  typeName === Element.name || typeName === Node.name ? Element : metamodel.findKind(typeName);

/** The kind whose elements a connection lists; undefined for any other type. */
export function elementsListedBy(type: GraphQLNamedType): End | undefined {
  const nodes = isObjectType(type) && type.getFields().nodes;
  return nodes ? elementNamed(getNamedType(nodes.type).name) : undefined;
}

/** Whether a type is one row with an element in it, such as an edge or a hit of a search. */
export function holdsElement(type: GraphQLNamedType): boolean {
  if (!isObjectType(type)) return false;
  return Object.values(type.getFields()).some(field => elementNamed(getNamedType(field.type).name) !== undefined);
}
