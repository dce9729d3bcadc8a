import { assertInputObjectType, type GraphQLSchema } from "graphql";

/** Inputs with exactly one entry; GraphQL refuses any other number. type-graphql has no option for `@oneOf`. */
const names = ["OperationInput"];

/** Marks inputs as `@oneOf`. */
export function exactlyOne(schema: GraphQLSchema): GraphQLSchema {
  for (const name of names) assertInputObjectType(schema.getType(name)).isOneOf = true;
  return schema;
}
