import type { ApolloServer, BaseContext } from "@apollo/server";
import type { FastifyRequest } from "fastify";
import type { GraphQLField, GraphQLFormattedError } from "graphql";
import { rootQuery } from "../formats/answers/root-query.js";
import { askOverHttp } from "./ask-over-http.js";
import { ofPaging, type QueryString, variablesIn } from "./query-arguments.js";

/** Root field requested by a URL, and its selection. */
export interface RootField {
  root: GraphQLField<unknown, unknown>;
  selection: string;
  /** Operation name in the metrics. */
  operationName: string;
}

interface Answer {
  data?: Record<string, any> | null;
  errors?: readonly GraphQLFormattedError[];
}

/**
 * Executes a root field as a GraphQL request with arguments from a URL but those of paging, with the usual cost limit, error codes and
 * metrics. Throws BAD_USER_INPUT for invalid arguments; GraphQL errors are in the answer.
 */
export async function askRootField<C extends BaseContext>(
  apollo: ApolloServer<C>,
  { root, selection, operationName }: RootField,
  request: FastifyRequest,
  contextValue: C,
): Promise<Answer> {
  const variables = variablesIn(request.query as QueryString, root, ofPaging);
  const query = rootQuery(root, variables, { selection, operationName });
  const { result } = await askOverHttp(apollo, { query, variables, operationName }, request, contextValue);
  return result;
}
