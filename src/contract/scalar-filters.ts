import { GraphQLLocalDate, GraphQLSafeInt } from "graphql-scalars";
import { Float, Int } from "type-graphql";
import { enumerationOf, type PropertyType } from "../metamodel/define/index.js";
import { BoundedDuration } from "./bounded-duration.js";
import { KindName } from "./closed-sets.js";
import { type FieldDeclaration, inputType, once } from "./input-type.js";

const exists = { type: () => Boolean };
const equality = (type: () => any): Record<string, FieldDeclaration> => ({
  eq: { type },
  ne: { type },
  in: { type: () => [type()] },
  exists,
});
const range = (type: () => any): Record<string, FieldDeclaration> => ({
  ...equality(type),
  gt: { type },
  gte: { type },
  lt: { type },
  lte: { type },
});

const onTexts =
  "Conditions on a text; all must hold. `ne` also fits elements without a value; `exists` fits those with any value. The comparison is exact and case-sensitive; for a `name`, differences in accents, apostrophes, dashes and blanks (no-break blanks, underscores) are ignored.";

const StringFilter = inputType("StringFilter", onTexts, {
  ...equality(() => String),
  contains: {
    type: () => String,
    description: "Anywhere in the text. Case, accents, apostrophes, dashes and kinds of blanks are ignored.",
  },
  startsWith: { type: () => String, description: "Uses the index for codes." },
});
const BooleanFilter = inputType("BooleanFilter", "Conditions on a Boolean.", { eq: { type: () => Boolean }, exists });
export const IntFilter = inputType(
  "IntFilter",
  "Conditions on a whole number.",
  range(() => Int),
);
const FloatFilter = inputType(
  "FloatFilter",
  "Conditions on a number.",
  range(() => Float),
);
const SafeIntFilter = inputType(
  "SafeIntFilter",
  "Conditions on a large whole number, such as rupiah.",
  range(() => GraphQLSafeInt),
);
const DateFilter = inputType("DateFilter", "Conditions on a day.", {
  ...range(() => GraphQLLocalDate),
  inLast: { type: () => BoundedDuration, description: "Between today minus a duration (`P24M`) and today." },
  inNext: { type: () => BoundedDuration, description: "Between today and today plus a duration (`P1Y`)." },
});

export const KindFilter = inputType("KindFilter", "Conditions on the kind.", {
  eq: { type: () => KindName },
  ne: { type: () => KindName },
  in: { type: () => [KindName] },
});

const scalars = new Map<object, Function>([
  [String, StringFilter],
  [Boolean, BooleanFilter],
  [Int, IntFilter],
  [Float, FloatFilter],
  [GraphQLSafeInt, SafeIntFilter],
  [GraphQLLocalDate, DateFilter],
]);
const nameOf = (type: any): string => enumerationOf(type)?.name ?? type.name;

const single = once((type: PropertyType) => {
  const known = scalars.get(type);
  if (known) return known;
  const name = enumerationOf(type)?.name;
  if (!name) throw new Error(`No filter is declared for the property type ${String(type)}`);
  return inputType(
    `${name}Filter`,
    undefined,
    equality(() => type),
  );
});

const onLists = "Conditions on a list of values. `has`: contains this value. `hasAny`: contains at least one of these.";

const list = once((type: PropertyType) =>
  inputType(`${nameOf(type)}ListFilter`, type === String ? onLists : undefined, {
    has: { type: () => type },
    hasAny: { type: () => [type] },
    exists,
  }),
);

/** Returns the filter input of a property. */
export const scalarFilter = (type: PropertyType, isList = false): Function => (isList ? list(type) : single(type));
