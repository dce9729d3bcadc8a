import { HeaderMap, type HTTPGraphQLRequest } from "@apollo/server";
import type { FastifyRequest } from "fastify";

/** Returns the HTTP part of an internal GraphQL request for Apollo's plugins: the id of the request in the log. */
export const askedOverHttp = ({ id }: Pick<FastifyRequest, "id">): HTTPGraphQLRequest => ({
  method: "GET",
  search: "",
  body: "",
  headers: new HeaderMap([["x-request-id", id]]),
});
