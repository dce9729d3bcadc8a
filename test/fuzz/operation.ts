import fc from "fast-check";
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
} from "graphql";
import { schema } from "../../src/graphql/schema.js";
import { rareValue } from "./input-value.js";
import { literal } from "./literal.js";

/** Request to /graphql. */
export interface Sent {
  query: string;
  variables?: Record<string, unknown>;
}

type Field = GraphQLField<unknown, unknown>;
interface Given {
  argument: GraphQLArgument;
  value: unknown;
  inVariable: boolean;
}

/** Field with its arguments and subfields. */
interface Chosen {
  field: Field;
  given: Given[];
  beneath: Chosen[];
}

const argumentsOf = ({ args }: Field): fc.Arbitrary<Given[]> =>
  fc
    .tuple(
      ...args.map(argument =>
        fc.record({ argument: fc.constant(argument), value: rareValue(argument.type), inVariable: fc.boolean() }),
      ),
    )
    .map(given => given.filter(({ value }) => value !== undefined));

/** Generates fields of an object type; only leaves at the maximum depth. */
function fieldsOf(type: GraphQLObjectType, levels: number): fc.Arbitrary<Chosen[]> {
  const fields = Object.values(type.getFields()).filter(field => levels > 0 || isLeafType(getNamedType(field.type)));
  return fc
    .subarray(fields, { maxLength: Math.min(3, fields.length) })
    .chain(some => fc.tuple(...some.map(field => chosen(field, levels - 1))));
}

function chosen(field: Field, levels: number): fc.Arbitrary<Chosen> {
  const named = getNamedType(field.type);
  const shown = isAbstractType(named) ? schema.getPossibleTypes(named)[0] : named;
  const beneath = isObjectType(shown) ? fieldsOf(shown, levels) : fc.constant<Chosen[]>([]);
  return fc.record({ field: fc.constant(field), given: argumentsOf(field), beneath });
}

/** Generates a request for one root field, with some of its arguments in variables. */
export const operation = (type: "query" | "mutation"): fc.Arbitrary<Sent> => {
  const root = type === "query" ? schema.getQueryType()! : schema.getMutationType()!;
  return fc
    .constantFrom(...Object.values(root.getFields()))
    .chain(field => chosen(field, 3))
    .map(each => print(type, each));
};

function print(type: "query" | "mutation", root: Chosen): Sent {
  const variables: Record<string, unknown> = {};
  const declared: string[] = [];
  const printField = ({ field, given, beneath }: Chosen): string => {
    const args = given.map(({ argument, value, inVariable }) => {
      if (!inVariable) return `${argument.name}: ${literal(value, argument.type)}`;
      const name = `v${declared.length}`;
      declared.push(`$${name}: ${argument.type}`);
      variables[name] = value;
      return `${argument.name}: $${name}`;
    });
    const shown = getNamedType(field.type);
    const inner = beneath.map((each, index) => `a${index}: ${printField(each)}`);
    const on = isAbstractType(shown) ? `... on ${schema.getPossibleTypes(shown)[0]!.name} ` : "";
    const selection = isLeafType(shown)
      ? ""
      : ` { __typename ${on && `${on}{ __typename `}${inner.join(" ")}${on && " }"} }`;
    return `${field.name}${args.length ? `(${args.join(", ")})` : ""}${selection}`;
  };
  const body = printField(root);
  return { query: `${type} ${declared.length ? `(${declared.join(", ")}) ` : ""}{ ${body} }`, variables };
}
