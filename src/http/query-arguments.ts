import {
  coerceInputValue,
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLNamedInputType,
  getNamedType,
  isInputObjectType,
} from "graphql";
import { RepositoryError } from "../common/repository-error.js";
import { parseBoundedJson } from "../graphql/input/bounded-json.js";
import { boundedValue, type Path } from "../graphql/input/bounded-value.js";

/** Query string of a URL; a repeated name has a list. */
export type QueryString = Record<string, string | string[]>;

/** Arguments of paging, which are refused in the address of a file: a file has the complete answer. */
export const ofPaging: readonly string[] = ["first", "after", "last", "before"];

/** Arguments of a field, or of a route that is none. */
interface Field {
  args: readonly (Pick<GraphQLArgument, "name" | "type"> & Partial<Pick<GraphQLArgument, "defaultValue">>)[];
}

/**
 * Returns the arguments of a field in a URL as GraphQL variables: inputs are JSON, numbers and booleans are converted,
 * all others are texts. Throws BAD_USER_INPUT with the place of the fault.
 */
export function variablesIn(query: QueryString, { args }: Field, without: readonly string[]): Record<string, unknown> {
  const known = args.filter(({ name }) => !without.includes(name));
  return Object.fromEntries(
    Object.entries(query).map(([name, texts]) => {
      const argument = known.find(each => each.name === name);
      if (!argument) refuse(name, `is not an argument here. Use ${known.map(each => each.name).join(", ")}`);
      const values = [texts].flat().map(text => readText(name, text, getNamedType(argument.type)));
      return [name, values.length === 1 ? values[0] : values];
    }),
  );
}

/**
 * Returns the arguments as a resolver receives them, with defaults. Throws BAD_USER_INPUT for values that GraphQL would
 * refuse.
 */
export function readArguments(query: QueryString, field: Field, without: readonly string[]): Record<string, any> {
  const sent = variablesIn(query, field, without);
  const args = field.args.filter(({ name }) => !without.includes(name));
  return Object.fromEntries(
    args.map(({ name, type, defaultValue }) => {
      const isLeftOut = (sent[name] ?? null) === null && defaultValue !== undefined;
      return [name, isLeftOut ? defaultValue : coerce(name, sent[name], type)];
    }),
  );
}

function coerce(name: string, value: unknown, type: GraphQLInputType): unknown {
  const refuseAt = (path: Path, why: string) => refuse([name, ...path].join("."), why);
  const bounded = boundedValue(value, type, { isRead: true, refuse: refuseAt });
  return coerceInputValue(bounded, type, (path, _value, { message }) => refuseAt(path, message));
}

/** Leaves an invalid value as text, so that GraphQL reports it. */
function readText(place: string, text: string, type: GraphQLNamedInputType): unknown {
  if (isInputObjectType(type)) return inputOf(place, text);
  if (type.name === "Int" && /^-?\d+$/.test(text)) return Number(text);
  return type.name === "Boolean" && /^(true|false)$/.test(text) ? text === "true" : text;
}

function inputOf(place: string, text: string): unknown {
  const value = parseBoundedJson(text, place);
  return value === undefined ? refuse(place, "is not valid JSON") : value;
}

function refuse(place: string, why: string): never {
  throw new RepositoryError("BAD_USER_INPUT", `${place}: ${why.replace(/[.?]$/, "")}.`, { place });
}
