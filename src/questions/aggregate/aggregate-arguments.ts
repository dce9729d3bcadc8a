import { GraphQLLocalDate } from "graphql-scalars";
import { limits } from "../../common/limits.js";
import { closedSet } from "../../contract/closed-sets.js";
import { oneOfInput } from "../../contract/exactly-one.js";
import { filterType } from "../../contract/filter-types.js";
import { type FieldDeclaration, inputType } from "../../contract/input-type.js";
import { pageArguments, SortDirection } from "../../contract/list-arguments.js";
import type { PlateauName } from "../../graph/plateau.js";
import { Validity, type ValidityName } from "../../graph/validity.js";
import { definitionOf, enumeration, type Kind, Plateau } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import type { PageRequest } from "../../repository/elements/connection.js";
import type { Filter } from "../../repository/elements/filter.js";

const DatePart = enumeration("DatePart", "Part of a day.", { YEAR: "Tahun", MONTH: "Bulan" });

/** Dimension of an aggregation, as requested. */
export interface By {
  name: string;
  per?: keyof typeof DatePart | null;
}

/** Keys by which rows are ordered. */
export const orderKeys = [
  "FIRST",
  "SECOND",
  "COUNT",
  "RECORDED",
  "SUM",
  "AVG",
  "MIN",
  "MAX",
  "EARLIEST",
  "LATEST",
] as const;

/** Key of the order of rows, and its direction. */
export interface AggregateOrder {
  by: (typeof orderKeys)[number];
  direction: "ASC" | "DESC";
}

/** Arguments of `aggregate`. */
export interface AggregateArguments extends PageRequest {
  /** One entry: the filter, by the name of the list. */
  elements: Record<string, Filter>;
  by?: By[] | null;
  measure?: string | null;
  orderBy?: AggregateOrder[] | null;
  at?: string | null;
  plateau?: PlateauName | null;
  validity?: ValidityName | null;
}

/** Kinds by the name of their list. */
const kindByList = new Map(metamodel.kinds.map((kind): [string, Kind] => [definitionOf(kind).plural, kind]));

/** Returns the kind and the filter of the elements; undefined for an input that GraphQL refuses. */
export function elementsChosen(elements: unknown): { kind: Kind; filter: Filter } | undefined {
  if (typeof elements !== "object" || elements === null) return undefined;
  const [list, filter] = Object.entries(elements)[0] ?? [];
  const kind = kindByList.get(list ?? "");
  return kind && { kind, filter: filter as Filter };
}

const AggregateElements = oneOfInput(
  "AggregateElements",
  "Elements of one kind: the name of its list with the filter of that list, such as `{ services: {} }` for all services.",
  Object.fromEntries([...kindByList].map(([list, kind]) => [list, { type: () => filterType(kind) }])),
);

const AggregateBy = inputType("AggregateBy", "Dimension of `aggregate`.", {
  name: {
    type: () => String,
    required: true,
    description:
      "Property (`method`), relation (`ownedBy`), property at the other end of a relation (`runsOn.infrastructureType`), or `responsible`.",
  },
  per: { type: () => DatePart, description: "Groups days by month or year. Default: each day." },
});

const AggregateKey = closedSet("AggregateKey", "Dimension or number by which rows are ordered.", orderKeys);

const AggregateOrderInput = inputType(
  "AggregateOrder",
  "Key of an order. Elements are ordered by their code, other values by themselves; what is not recorded comes last.",
  {
    by: { type: () => AggregateKey, required: true },
    direction: { type: () => SortDirection, defaultValue: "ASC" },
  },
);

/** Declarations of the arguments for the contract; describe-once.ts describes the others. */
export const aggregateArguments: Record<string, FieldDeclaration> = {
  elements: {
    type: () => AggregateElements,
    required: true,
    description: "Kind and filter: `{ services: { method: { eq: HYBRID } } }`; all services: `{ services: {} }`.",
  },
  by: {
    type: () => [AggregateBy],
    description: `At most two dimensions: \`[{ name: "method" }, { name: "validFrom", per: MONTH }]\`. Their values, multiplied, may be ${limits.maxCells}; beyond that COST_EXCEEDED. Default: none, one row.`,
  },
  measure: {
    type: () => String,
    description: "Property of numbers, for `sum`, `avg`, `min` and `max`, or of days, for `earliest` and `latest`.",
  },
  orderBy: { type: () => [AggregateOrderInput], description: "Default: by the dimensions." },
  ...pageArguments,
  at: { type: () => GraphQLLocalDate },
  plateau: { type: () => Plateau },
  validity: { type: () => Validity },
};
