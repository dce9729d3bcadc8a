import { type ClassType, Resolver } from "type-graphql";
import { Element, type End } from "../../metamodel/define/index.js";
import { addField } from "./add-field.js";

/**
 * A resolver that gives fields of a result the elements whose ids the result holds, fetched for all results together.
 * `fields`: the id by the name of the field. `end`: the kind that they have, any unless said. `nullable`: whether a
 * result may outlive its element. A result with `asOf` shows its elements as of that day, one `seenIn` TO_BE in the to-be architecture.
 */
export function elementFields<T extends object>(
  result: ClassType<T>,
  fields: Record<string, (row: T) => string>,
  end: End = Element,
  { nullable = false } = {},
): Function {
  @Resolver(() => result)
  class ElementFieldsResolver {}
  for (const [name, idOf] of Object.entries(fields)) {
    addField(ElementFieldsResolver, { name, type: () => end, nullable }, (row, { elements }, info) =>
      elements.element(idOf(row as never), info, row.asOf, row.seenIn),
    );
  }
  return ElementFieldsResolver;
}
