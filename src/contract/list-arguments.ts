import { GraphQLLocalDate } from "graphql-scalars";
import { type ClassType, ID, Int, registerEnumType } from "type-graphql";
import { limits } from "../common/limits.js";
import { Validity } from "../graph/validity.js";
import {
  Element,
  type End,
  enumeration,
  Plateau,
  propertiesOf,
  type RelationField,
} from "../metamodel/define/index.js";
import { facetNames } from "./closed-sets.js";
import { filterType, whereType } from "./filter-types.js";
import { type FieldDeclaration, inputType, once } from "./input-type.js";

/** Direction of an order. */
export const SortDirection = enumeration("SortDirection", "Order of a list.", { ASC: "Menaik", DESC: "Menurun" });

const onOrder = (end: End) =>
  end === Element
    ? `Key of an order: a \`property\`, or the \`count\` of related elements that the viewer may see. At most ${limits.maxOrderKeys} keys, then the code. Elements without the property come last.`
    : undefined;

const orderType: (end: End) => ClassType<object> = once((end: End) => {
  const names = propertiesOf(end)
    .filter(({ list }) => !list)
    .map(({ name }) => [name, name]);
  const properties = Object.fromEntries(names);
  registerEnumType(properties, { name: `${end.name}Property` });
  return inputType(`${end.name}Order`, onOrder(end), {
    property: { type: () => properties },
    count: { type: () => facetNames(end) },
    direction: { type: () => SortDirection, defaultValue: "ASC" },
  });
});

/** Arguments of a page. */
export const pageArguments: Record<string, FieldDeclaration> = {
  first: { type: () => Int },
  after: { type: () => String },
  last: { type: () => Int },
  before: { type: () => String },
};

/** Arguments of a list nested in an element; describe-once.ts describes them. */
export const nestedArguments = (end: End): Record<string, FieldDeclaration> => ({
  filter: { type: () => filterType(end) },
  orderBy: { type: () => [orderType(end)] },
  ...pageArguments,
  at: { type: () => GraphQLLocalDate },
  validity: { type: () => Validity },
  plateau: { type: () => Plateau },
});

/** Arguments of the list of all elements of a kind. */
export const rootArguments = (end: End): Record<string, FieldDeclaration> => ({
  ...nestedArguments(end),
  search: { type: () => String },
});

/** Arguments of a root field for one element. */
export const oneArguments: Record<string, FieldDeclaration> = {
  ref: { type: () => ID, required: true },
  at: { type: () => GraphQLLocalDate },
  plateau: { type: () => Plateau },
};

/** Arguments of a relation field. */
export const relationArguments = (field: RelationField): Record<string, FieldDeclaration> => ({
  ...nestedArguments(field.other),
  where: { type: () => whereType(field) },
});
