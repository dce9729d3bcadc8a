import { assertInputObjectType, type GraphQLSchema } from "graphql";
import { inputType } from "./input-type.js";

const names: string[] = [];

/** Declares an input type with exactly one entry (`@oneOf`); GraphQL refuses any other number. */
export function oneOfInput(name: string, ...declaration: Tail<Parameters<typeof inputType>>) {
  names.push(name);
  return inputType(name, ...declaration);
}

type Tail<T extends unknown[]> = T extends [unknown, ...infer R] ? R : never;

/** Marks these inputs in the schema, because type-graphql has no option for `@oneOf`. */
export function exactlyOne(schema: GraphQLSchema): GraphQLSchema {
  for (const name of names) assertInputObjectType(schema.getType(name)).isOneOf = true;
  return schema;
}
