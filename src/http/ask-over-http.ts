import { type ApolloServer, type BaseContext, type GraphQLRequest, HeaderMap } from "@apollo/server";
import type { FastifyRequest } from "fastify";

/** HTTP request for which the server sends a GraphQL request to itself. */
type Sent = Pick<FastifyRequest, "id">;

/**
 * Executes a GraphQL request of the server itself for an HTTP request. Returns its result, and the HTTP part of the
 * answer. Apollo's plugins see the id of the HTTP request, under which the log has hidden errors.
 */
export async function askOverHttp<C extends BaseContext>(
  apollo: ApolloServer<C>,
  asked: GraphQLRequest,
  { id }: Sent,
  contextValue: C,
) {
  const headers = new HeaderMap([["x-request-id", id]]);
  const asHttp = { ...asked, http: { method: "GET", search: "", body: "", headers } };
  const { http, body } = await apollo.executeOperation(asHttp, { contextValue });
  return { http, result: body.kind === "single" ? body.singleResult : {} };
}
