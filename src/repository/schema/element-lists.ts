import { type ClassType, Resolver } from "type-graphql";
import { Element, type End } from "../../metamodel/define/index.js";
import { addField } from "./add-field.js";

/** As `elementFields`, for fields that give several elements in the order of the ids. */
export function elementLists<T extends object>(
  result: ClassType<T>,
  fields: Record<string, (row: T) => string[]>,
  end: End = Element,
): Function {
  @Resolver(() => result)
  class ElementListsResolver {}
  for (const [name, idsOf] of Object.entries(fields)) {
    addField(ElementListsResolver, { name, type: () => [end] }, (row, { elements }, info) =>
      idsOf(row as never).map(id => elements.element(id, info, row.asOf)),
    );
  }
  return ElementListsResolver;
}
