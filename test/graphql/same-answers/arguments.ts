import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  GraphQLNonNull,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
} from "graphql";
import type { Draw } from "./draw.js";

/** JSON value; only its type distinguishes an enum value, which a document writes without quotes. */
export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

const refs = ["service:LYN-001", "service:LYN-002", "application:SRIKANDI", "infrastructure:SRV-DB", "opd:DISKOMINFO"];
/** Values by type. Some are refused at execution, so that answers with errors are compared too. */
const ofType: Record<string, readonly Json[]> = {
  ...{ LocalDate: ["2026-11-24", "2027-02-01"], DateTimeISO: ["2026-11-24T00:00:00.000Z"], ISO8601Duration: ["P1Y"] },
  ...{ Int: [1, 2], SafeInt: [1, 2_000_000], Float: [0.5], Boolean: [true, false] },
  ...{ ID: [...refs, "service:NONE"], String: ["a", "Layanan", "x:y"] },
};
/** Values by name, for an ID or String. */
const ofName: Record<string, readonly Json[]> = {
  ...{ ref: refs, opd: ["opd:DISKOMINFO", "opd:SETDA"], kinds: ["Service", "Application", "Opd"] },
  ...{ by: ["status", "responsible", "nothing"], types: ["OWNED_BY", "NOTHING"], code: ["LYN-001", "DISKOMINFO"] },
};

type Input = Pick<GraphQLArgument | GraphQLInputField, "name" | "type">;

/** Generates a value for an argument or input field that its type accepts. */
export function valueFor(draw: Draw, { name, type }: Input, depth = 0): Json {
  if (!isNonNullType(type))
    return draw.oneIn(15) ? null : valueFor(draw, { name, type: new GraphQLNonNull(type) }, depth);
  const inner = type.ofType;
  if (isListType(inner)) return listOf(draw, { name, type: inner.ofType }, depth);
  if (isEnumType(inner)) return draw.from(inner.getValues()).name;
  if (isInputObjectType(inner)) return objectOf(draw, inner, depth);
  const isNamed = inner.name === "ID" || inner.name === "String";
  return draw.from((isNamed ? ofName[name] : undefined) ?? ofType[inner.name]!);
}

function listOf(draw: Draw, item: Input, depth: number): Json {
  const items = draw.list(2, () => valueFor(draw, item, depth));
  // GraphQL coerces a single value into a list.
  return items.length === 1 && items[0] !== null && draw.oneIn(3) ? items[0]! : items;
}

/** Generates one or two fields, and the required ones; nested filters end soon. */
function objectOf(draw: Draw, type: GraphQLInputObjectType, depth: number): Json {
  const fields = Object.values(type.getFields());
  const plain = fields.filter(field => depth < 3 || !isInputObjectType(getNamedType(field.type)));
  const more = plain.length ? draw.list(2, () => draw.from(plain)) : [];
  const chosen = new Set([...fields.filter(isRequiredInputField), ...more]);
  return Object.fromEntries([...chosen].map(field => [field.name, valueFor(draw, field, depth + 1)]));
}

/** Chooses the arguments: required ones, `first`, and sometimes another. */
export const argumentsOf = (draw: Draw, args: readonly GraphQLArgument[]): GraphQLArgument[] =>
  args.filter(arg => isRequiredArgument(arg) || arg.name === "first" || (arg.name !== "after" && draw.oneIn(6)));

/** Formats a value for a document. */
export function written(value: Json, type: GraphQLInputType): string {
  if (isNonNullType(type)) return written(value, type.ofType);
  if (value === null) return "null";
  if (isListType(type))
    return Array.isArray(value)
      ? `[${value.map(each => written(each, type.ofType)).join(", ")}]`
      : written(value, type.ofType);
  if (isEnumType(type)) return String(value);
  if (!isInputObjectType(type)) return JSON.stringify(value);
  const fields = type.getFields();
  return `{${Object.entries(value)
    .map(([name, each]) => `${name}: ${written(each, fields[name]!.type)}`)
    .join(", ")}}`;
}
