import type { JSONObject, JSONValue } from "@modelcontextprotocol/server";
import {
  astFromValue,
  type GraphQLArgument,
  type GraphQLEnumType,
  type GraphQLInputType,
  GraphQLList,
  GraphQLString,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  valueFromASTUntyped,
} from "graphql";
import { inOneLine } from "../../common/in-one-line.js";

/** JSON schema of one value. */
type JsonSchema = JSONObject;

/** JSON schema of the arguments of a tool. */
export interface ObjectSchema {
  type: "object";
  properties: Record<string, JsonSchema>;
  required?: string[];
  [more: string]: unknown;
}

/** Argument of a tool, in the types of the contract. */
export type Parameter = Pick<GraphQLArgument, "name" | "type"> &
  Partial<Pick<GraphQLArgument, "description" | "defaultValue">>;

/** Changes in words as if which a tool answers; the instructions explain it once for all tools. */
export const asIfParameter: Parameter = { name: "asIf", type: new GraphQLList(GraphQLString) };

/** Fields up to which an input is spelled out: a filter has 50, and each of these several more. */
const mostFields = 12;

/** Values up to which a closed set is listed. Answers and the metamodel name the others. */
const mostValues = 20;

const ofScalars: Readonly<Record<string, JsonSchema>> = {
  Boolean: { type: "boolean" },
  DateTimeISO: { type: "string", format: "date-time" },
  Float: { type: "number" },
  Int: { type: "integer" },
  LocalDate: { type: "string", format: "date" },
};

/** Returns the JSON schema of arguments. Short closed sets are listed, and defaults are those of the contract. */
export function objectSchema(parameters: readonly Parameter[]): ObjectSchema {
  const required = parameters.filter(isRequired).map(({ name }) => name);
  return {
    type: "object",
    properties: Object.fromEntries(parameters.map(each => [each.name, schemaOf(each)])),
    ...(required.length > 0 && { required }),
  };
}

const isRequired = ({ type, defaultValue }: Parameter) => isNonNullType(type) && defaultValue === undefined;

function schemaOf({ type, description, defaultValue }: Parameter): JsonSchema {
  const ast = astFromValue(defaultValue, type);
  return {
    ...schemaOfType(type),
    ...(description && { description: inOneLine(description) }),
    ...(ast && { default: valueFromASTUntyped(ast) as JSONValue }),
  };
}

function schemaOfType(type: GraphQLInputType): JsonSchema {
  if (isNonNullType(type)) return schemaOfType(type.ofType);
  if (isListType(type)) return { type: "array", items: schemaOfType(type.ofType) };
  if (isEnumType(type)) return schemaOfSet(type);
  if (!isInputObjectType(type)) return ofScalars[type.name] ?? { type: "string" };
  const fields = Object.values(type.getFields());
  if (fields.length <= mostFields) return objectSchema(fields) as JSONObject;
  return { type: "object", description: `Input ${type.name} of the GraphQL contract.` };
}

function schemaOfSet(type: GraphQLEnumType): JsonSchema {
  const values = type.getValues().map(({ name }) => name);
  if (values.length <= mostValues) return { type: "string", enum: values };
  return { type: "string", description: `One of the ${values.length} values of ${type.name}.` };
}
