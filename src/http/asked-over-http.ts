import { HeaderMap, type HTTPGraphQLRequest } from "@apollo/server";
import type { FastifyRequest } from "fastify";

/** What Apollo's plugins learn of a request whose document the server itself brings along: the id that the log has of it. */
export const askedOverHttp = ({ id }: Pick<FastifyRequest, "id">): HTTPGraphQLRequest => ({
  method: "GET",
  search: "",
  body: "",
  headers: new HeaderMap([["x-request-id", id]]),
});
