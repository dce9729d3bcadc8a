import { type ClassType, Resolver } from "type-graphql";
import { Element, type End } from "../metamodel/define/index.js";
import type { Context } from "../repository/context.js";
import type { ElementRow } from "../repository/elements/element-loader.js";
import { addField } from "./add-field.js";

/**
 * Returns a resolver for fields of a result type that are elements. The result has their ids; the elements of all
 * results are fetched in one batch.
 * `fields`: id by name of the field. `end`: kind of the elements. Default: any. `nullable`: the id may be null or the
 * element deleted. A result with `asOf` shows its elements on that day, one with `seenIn` TO_BE in the to-be
 * architecture.
 */
export const elementFields = <T extends object>(
  result: ClassType<T>,
  fields: Record<string, (row: T) => string | null>,
  end: End = Element,
  { nullable = false } = {},
): Function => declare(result, fields, { type: () => end, nullable }, (id, show) => (id === null ? null : show(id)));

/** Returns a resolver for fields that are lists of elements, in the order of the ids. */
export const elementLists = <T extends object>(
  result: ClassType<T>,
  fields: Record<string, (row: T) => string[]>,
  end: End = Element,
): Function => declare(result, fields, { type: () => [end] }, (ids, show) => ids.map(show));

type Show = (id: string) => ReturnType<Context["elements"]["element"]>;

function declare<T extends object, I>(
  result: ClassType<T>,
  fields: Record<string, (row: T) => I>,
  options: { type: () => unknown; nullable?: boolean },
  showAll: (ids: I, show: Show) => unknown,
): Function {
  @Resolver(() => result)
  class ElementFieldsResolver {}
  for (const [name, idsOf] of Object.entries(fields)) {
    addField(ElementFieldsResolver, { name, ...options }, (row: ElementRow, { elements }, info) =>
      showAll(idsOf(row as never), id => elements.element(id, info, row.asOf, row.seenIn)),
    );
  }
  return ElementFieldsResolver;
}
