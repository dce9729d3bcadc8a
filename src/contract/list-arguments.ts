import { GraphQLLocalDate } from "graphql-scalars";
import { type ClassType, Int, registerEnumType } from "type-graphql";
import { limits } from "../common/limits.js";
import { Validity } from "../graph/validity.js";
import { type End, enumeration, Plateau, propertiesOf, type RelationField } from "../metamodel/define/index.js";
import { filterType, whereType } from "./filter-types.js";
import { type FieldDeclaration, inputType, once } from "./input-type.js";

const SortDirection = enumeration("SortDirection", "Which way a list runs.", { ASC: "Menaik", DESC: "Menurun" });

const orderType: (end: End) => ClassType<object> = once((end: End) => {
  const names = propertiesOf(end)
    .filter(({ list }) => !list)
    .map(({ name }) => [name, name]);
  const properties = Object.fromEntries(names);
  registerEnumType(properties, {
    name: `${end.name}Property`,
    description: `What a list of ${end.name} can be ordered by.`,
  });
  return inputType(`${end.name}Order`, "By one property, then by code; elements without it come last.", {
    property: { type: () => properties, required: true },
    direction: { type: () => SortDirection, defaultValue: "ASC" },
  });
});

/** Arguments that every list takes. */
const pageArguments = (end: End, pageSize: number): Record<string, FieldDeclaration> => ({
  filter: { type: () => filterType(end) },
  orderBy: { type: () => orderType(end) },
  first: { type: () => Int, description: `Rows of a page: ${pageSize} unless said, ${limits.maxPageSize} at most.` },
  after: { type: () => String, description: "`endCursor` of the page before." },
  at: {
    type: () => GraphQLLocalDate,
    description: 'The day that "in force" speaks of, here and beneath; today unless said.',
  },
  validity: { type: () => Validity, description: "IN_FORCE unless said." },
  plateau: { type: () => Plateau, description: "Here and beneath; that of what the list hangs on unless said." },
});

/** The architecture of a root field. */
export const plateauArgument: FieldDeclaration = {
  type: () => Plateau,
  description:
    "Here and beneath. TO_BE: what stands for it in the architecture as planned for the day; one that is retired is null.",
};

/** Arguments of the list of all elements of a kind. */
export const rootArguments = (end: End): Record<string, FieldDeclaration> => ({
  ...pageArguments(end, limits.defaultPageSize),
  search: { type: () => String, description: "Words, beginnings of words or the start of a code." },
  plateau: {
    type: () => Plateau,
    description:
      "Here and beneath; AS_IS unless said. TO_BE is the architecture as planned for the day: as-is elements, less those that a to-be element replaces or retires, and the to-be elements; relations of what is replaced lead to its successor.",
  },
});

/** Arguments of a list that hangs on an element. */
export const nestedArguments = (end: End) => pageArguments(end, limits.defaultNestedPageSize);

/** Arguments of a relation field. */
export const relationArguments = (field: RelationField): Record<string, FieldDeclaration> => ({
  ...nestedArguments(field.other),
  where: { type: () => whereType(field), description: "Narrows which relations are listed." },
});
