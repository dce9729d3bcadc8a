import type { ApolloServer, BaseContext } from "@apollo/server";
import type { FastifyReply, FastifyRequest } from "fastify";
import { type DocumentNode, GraphQLError, type GraphQLSchema, Kind, print, visit } from "graphql";
import type { Ask } from "../formats/answers/paged-tables.js";
import type { Asking } from "../graphql/request-context.js";
import { askOverHttp } from "./ask-over-http.js";
import { askingOf } from "./asking-of.js";
import type { Places } from "./clients/places.js";

/** GraphQL server for tables, with contexts that have long timeouts. */
export interface TableDoor<C extends BaseContext> {
  schema: GraphQLSchema;
  apollo: ApolloServer<C>;
  places: Places;
  /** Name of the government, for workbooks. Default: none. */
  organization?: string;
  createContext(asking: Asking): C;
}

/**
 * Returns the execution of documents for a request, under the name of an operation. Creates a context for each page, so
 * that the cache of a page is released with it.
 */
export function askOf<C extends BaseContext>(
  { apollo, createContext }: TableDoor<C>,
  operationName: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Ask {
  const asking = askingOf(request, reply);
  return async (document, variables) => {
    const asked = { query: print(named(document, operationName)), variables, operationName };
    const { result } = await askOverHttp(apollo, asked, request, createContext(asking));
    const { data, errors } = result;
    if (errors?.[0]) throw new GraphQLError(errors[0].message, { extensions: errors[0].extensions });
    return data as Record<string, unknown>;
  };
}

/** Sets the name of the operation for metrics and log. */
const named = (document: DocumentNode, value: string): DocumentNode =>
  visit(document, {
    OperationDefinition: each => ({ ...each, name: { kind: Kind.NAME, value } }),
    SelectionSet: () => false,
  });
