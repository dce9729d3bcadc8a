import { GraphQLLocalDate } from "graphql-scalars";
import { readable } from "../../access/readable.js";
import type { Scope } from "../../graph/scope.js";
import {
  isNumber,
  type Kind,
  type PropertyDefinition,
  type PropertyType,
  propertiesOf,
} from "../../metamodel/define/index.js";
import type { AggregateOrder } from "./aggregate-arguments.js";
import { marksOf } from "./marks.js";
import { refuseName } from "./refuse.js";

/** Numbers of a group, by the type of the measured property. */
const numbersOf = {
  NONE: ["count"],
  NUMBER: ["count", "recorded", "sum", "avg", "min", "max"],
  DAY: ["count", "recorded", "earliest", "latest"],
} as const;

type Sort = keyof typeof numbersOf;

/** Cypher of each number of a group, from `measured`. Null if nothing is recorded, because 0 would hide that. */
const cypherOf: Record<(typeof numbersOf)[Sort][number], string> = {
  count: "count(*)",
  recorded: "count(measured)",
  // Floats, because a sum of integers may exceed 2^53, the largest that JSON clients read exactly.
  sum: "CASE WHEN count(measured) > 0 THEN sum(toFloat(measured)) END",
  avg: "avg(toFloat(measured))",
  min: "min(measured)",
  max: "max(measured)",
  earliest: "min(measured)",
  latest: "max(measured)",
};

/** Property that an aggregation measures. */
export interface Measure {
  /** Undefined: elements are only counted. */
  property?: PropertyDefinition;
  sort: Sort;
}

const sortOf = (type: PropertyType): Sort => {
  if (type === GraphQLLocalDate) return "DAY";
  return isNumber(type) ? "NUMBER" : "NONE";
};

/** Returns the measure of elements of a kind with a name. Throws BAD_USER_INPUT with the nearest names for any other name. */
export function measureOf(kind: Kind, name: string | null | undefined): Measure {
  if (typeof name !== "string") return { sort: "NONE" };
  const measured = propertiesOf(kind).filter(({ type, list }) => !list && sortOf(type()) !== "NONE");
  const property = measured.find(each => each.name === name);
  const known = measured.map(each => each.name);
  if (!property) refuseName("measure", name, `is no property of numbers or days of ${kind.name}`, known);
  return { property, sort: sortOf(property.type()) };
}

/** Compiles the measured value of the element in a variable, as the viewer may read it. */
export const measuredOf = ({ property }: Measure, node: string, kind: Kind, { viewer }: Scope): string =>
  property === undefined ? "null" : readable(viewer, node, property.name, kind);

/** Compiles the list of the marks of what is RESTRICTED in the measure; undefined for none. */
export const measureMarks = ({ property }: Measure, node: string, kind: Kind, scope: Scope): string | undefined =>
  property === undefined ? undefined : marksOf(scope, node, property, kind);

/** Numbers that show values of elements. How many are recorded shows none. */
export const valueNumbers: string[] = Object.keys(cypherOf).filter(name => name !== "count" && name !== "recorded");

/** Compiles the map of the numbers of a group. */
export const compileNumbers = ({ sort }: Measure): string =>
  `{${numbersOf[sort].map(name => `${name}: ${cypherOf[name]}`).join(", ")}}`;

/** Returns true if rows with this measure have the number. */
export const hasNumber = ({ sort }: Measure, by: AggregateOrder["by"]): boolean =>
  (numbersOf[sort] as readonly string[]).includes(by.toLowerCase());
