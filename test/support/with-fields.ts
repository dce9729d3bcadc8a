import { isObjectType, Kind, parse, print, type SelectionSetNode, TypeInfo, visit, visitWithTypeInfo } from "graphql";
import { schema } from "../../src/graphql/schema.js";

/** Selects further fields of every selected element of a document. */
export function withFields(source: string, fields: readonly string[]): string {
  const types = new TypeInfo(schema);
  const isElement = (type: unknown) =>
    type === schema.getType("Element") ||
    (isObjectType(type) && type.getInterfaces().some(({ name }) => name === "Element"));
  const SelectionSet = (node: SelectionSetNode) => {
    if (!isElement(types.getParentType())) return undefined;
    const more = fields.map(value => ({ kind: Kind.FIELD, name: { kind: Kind.NAME, value } }) as const);
    return { ...node, selections: [...node.selections, ...more] };
  };
  return print(visit(parse(source), visitWithTypeInfo(types, { SelectionSet })));
}
