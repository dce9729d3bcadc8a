import { type GraphQLNamedType, getNamedType, isObjectType } from "graphql";
import { Element, type End, Node } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";

/** Returns the kind with the name of a GraphQL type; Element for the interfaces of all kinds. */
export const elementNamed = (typeName: string): End | undefined =>
  typeName === Element.name || typeName === Node.name ? Element : metamodel.findKind(typeName);

/** Returns the kind of the elements that a connection lists; undefined for any other type. */
export function elementsListedBy(type: GraphQLNamedType): End | undefined {
  const nodes = isObjectType(type) && type.getFields().nodes;
  return nodes ? elementNamed(getNamedType(nodes.type).name) : undefined;
}

/** Returns true for the type of a row that contains an element, such as an edge or a search result. */
export function holdsElement(type: GraphQLNamedType): boolean {
  if (!isObjectType(type)) return false;
  return Object.values(type.getFields()).some(field => elementNamed(getNamedType(field.type).name) !== undefined);
}
