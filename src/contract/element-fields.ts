import { type ClassType, Resolver } from "type-graphql";
import { Element, type End } from "../metamodel/define/index.js";
import type { Context } from "../repository/context.js";
import type { ElementRow, Reading } from "../repository/elements/element-row.js";
import { addField } from "./add-field.js";
import { edgeTypeOf } from "./connection-of.js";

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
): Function =>
  declare(result, fields, { type: () => end, nullable }, (id, show, row) => (id === null ? null : show(id, row)));

/** Returns a resolver for fields that are lists of elements, in the order of the ids. */
export const elementLists = <T extends object>(
  result: ClassType<T>,
  fields: Record<string, (row: T) => string[]>,
  end: End = Element,
): Function => declare(result, fields, { type: () => [end] }, (ids, show, row) => ids.map(id => show(id, row)));

/** Returns the resolvers of a connection (`ConnectionOf`) whose rows are elements, each with its `id`. */
export const elementRows = (connection: ClassType<object>, end: End): Function[] => [
  declare(connection as ClassType<{ nodes: Row[] }>, { nodes: ({ nodes }) => nodes }, { type: () => [end] }, showAll),
  declare(
    edgeTypeOf(connection) as ClassType<{ node: Row }>,
    { node: ({ node }) => [node] },
    { type: () => end },
    showFirst,
  ),
];

type Row = Reading & { id: string };
type Show = (id: string, reading: Reading) => ReturnType<Context["elements"]["element"]>;

const showAll = (rows: Row[], show: Show) => rows.map(row => show(row.id, row));
const showFirst = (rows: Row[], show: Show) => showAll(rows, show)[0];

function declare<T extends object, I>(
  result: ClassType<T>,
  fields: Record<string, (row: T) => I>,
  options: { type: () => unknown; nullable?: boolean },
  resolve: (named: I, show: Show, row: Reading) => unknown,
): Function {
  @Resolver(() => result)
  class ElementFieldsResolver {}
  for (const [name, namedBy] of Object.entries(fields)) {
    addField(ElementFieldsResolver, { name, ...options }, (row: ElementRow, { elements }, info) => {
      const show: Show = (id, { asOf, seenIn }) => elements.element(id, info, asOf, seenIn);
      return resolve(namedBy(row as never), show, row);
    });
  }
  return ElementFieldsResolver;
}
