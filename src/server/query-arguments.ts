import { coerceInputValue, type GraphQLArgument, type GraphQLField, getNamedType, isInputObjectType } from "graphql";
import { limits } from "../repository/limits.js";
import { RepositoryError } from "../repository/repository-error.js";

/** What follows `?` in an address; a name that stands there twice has a list. */
export type QueryString = Record<string, string | string[]>;

/**
 * The arguments of a field of the schema, as an address has them: inputs as JSON, everything else as it is. Throws
 * BAD_USER_INPUT with the place of the fault for what GraphQL would not take either.
 */
export function readArguments(
  field: GraphQLField<unknown, unknown>,
  query: QueryString,
  without: readonly string[],
): Record<string, any> {
  const known = field.args.filter(({ name }) => !without.includes(name));
  const unknown = Object.keys(query).find(name => !known.some(argument => argument.name === name));
  if (unknown) refuse(unknown, `is unknown; there are ${known.map(({ name }) => name).join(", ")}`);
  return Object.fromEntries(known.map(argument => [argument.name, readArgument(argument, query[argument.name])]));
}

function readArgument({ name, type, defaultValue }: GraphQLArgument, text: QueryString[string] | undefined): unknown {
  if (text === undefined && defaultValue !== undefined) return defaultValue;
  const value =
    text === undefined ? text : parse(name, text, isInputObjectType(getNamedType(type)), String(getNamedType(type)));
  return coerceInputValue(value, type, (path, _value, { message }) => refuse([name, ...path].join("."), message));
}

function parse(name: string, text: string | string[], isInput: boolean, type: string): unknown {
  if (!isInput) return type === "Int" ? Number(text) : type === "Boolean" ? text === "true" : text;
  try {
    const value = JSON.parse(String(text));
    if (depthOf(value) > limits.maxDepth) refuse(name, `is nested deeper than ${limits.maxDepth} levels`);
    return value;
  } catch (error) {
    if (error instanceof RepositoryError) throw error;
    return refuse(name, "is no JSON");
  }
}

const depthOf = (value: unknown): number =>
  value !== null && typeof value === "object" ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;

function refuse(place: string, why: string): never {
  throw new RepositoryError("BAD_USER_INPUT", `${place}: ${why.replace(/[.?]$/, "")}.`, { place });
}
