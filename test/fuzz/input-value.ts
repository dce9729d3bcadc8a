import fc from "fast-check";
import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  GraphQLNonNull,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from "graphql";
import { scalarValue } from "./odd-values.js";

/** Nesting depths of recursive input objects. */
const depths = [3, 10, 23, 30, 100, 2_500];

/**
 * Generates values for an input type, valid and invalid: absent, null, empty, huge, deep, wrong. `levels`: maximum
 * depth without the deliberately deep ones.
 */
export function inputValue(type: GraphQLInputType, levels = 4): fc.Arbitrary<unknown> {
  const value = fittingValue(type, levels);
  const empty = fc.constantFrom<unknown>(null, undefined);
  return fc.oneof({ weight: isNonNullType(type) ? 100 : 6, arbitrary: value }, { weight: 1, arbitrary: empty });
}

/** Generates the same values, mostly omitted if optional. */
export const rareValue = (type: GraphQLInputType): fc.Arbitrary<unknown> =>
  isNonNullType(type)
    ? inputValue(type)
    : fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: inputValue(type) });

function fittingValue(type: GraphQLInputType, levels: number): fc.Arbitrary<unknown> {
  const expected = getNullableType(type);
  if (isListType(expected)) return listOf(expected.ofType, levels);
  if (isEnumType(expected)) {
    const names = expected.getValues().map(({ name }) => name);
    return fc.oneof(
      { weight: 40, arbitrary: fc.constantFrom(...names) },
      { weight: 1, arbitrary: scalarValue("String") },
    );
  }
  return isInputObjectType(expected) ? objectOf(expected, levels) : scalarValue(expected.name);
}

function listOf(type: GraphQLInputType, levels: number): fc.Arbitrary<unknown> {
  const item = inputValue(type, levels - 1);
  return fc.oneof(
    { weight: 30, arbitrary: fc.array(item, { maxLength: 3 }) },
    { weight: 2, arbitrary: item },
    {
      weight: 1,
      arbitrary: fc.tuple(item, fc.constantFrom(200, 1_001, 10_001)).map(([one, many]) => Array(many).fill(one)),
    },
  );
}

function objectOf(type: GraphQLInputObjectType, levels: number): fc.Arbitrary<unknown> {
  const fields = Object.values(type.getFields());
  const required = fields.filter(field => isNonNullType(field.type));
  if (type.isOneOf)
    return fc
      .constantFrom(...fields)
      .chain(({ name, type: of }) => fc.record({ [name]: inputValue(new GraphQLNonNull(of), levels) }));
  const chosen = fc.subarray(fields, { maxLength: levels > 0 ? Math.min(3, fields.length) : 0 });
  const usual = chosen.chain(some => {
    const all = [...new Set([...required, ...some])];
    return fc.record(Object.fromEntries(all.map(field => [field.name, inputValue(field.type, levels - 1)])));
  });
  const itself = fields.find(field => getNullableType(field.type) === type);
  const unknown = usual.map(value => ({ ...(value as object), tidakAda: 1 }));
  const rare = [
    { weight: 1, arbitrary: unknown },
    ...(itself && levels > 1 ? [{ weight: 1, arbitrary: deep(itself.name) }] : []),
  ];
  return fc.oneof({ weight: 40, arbitrary: usual }, ...rare);
}

const deep = (name: string): fc.Arbitrary<unknown> =>
  fc.constantFrom(...depths).map(levels => {
    let value: unknown = {};
    for (let level = 0; level < levels; level++) value = { [name]: value };
    return value;
  });
