import { type GraphQLSchema, lexicographicSortSchema, printSchema } from "graphql";

/** The SDL of a schema in a stable order, as schema/schema.graphql has it. */
export const printContract = (schema: GraphQLSchema): string => `${printSchema(lexicographicSortSchema(schema))}\n`;
