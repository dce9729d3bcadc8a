import { type GraphQLSchema, lexicographicSortSchema, printSchema } from "graphql";

/** Returns the SDL of a schema in a stable order, as in schema/schema.graphql. */
export const printContract = (schema: GraphQLSchema): string => `${printSchema(lexicographicSortSchema(schema))}\n`;
