import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import type { GraphQLFormattedError } from "graphql";
import { DatabaseError } from "../database/database-error.js";
import { hiddenMessage } from "./format-error.js";

const codes: Record<number, string> = {
  404: "NOT_FOUND",
  413: "PAYLOAD_TOO_LARGE",
  415: "UNSUPPORTED_MEDIA_TYPE",
  429: "TOO_MANY_REQUESTS",
};

const statuses: Record<string, number> = {
  BAD_USER_INPUT: 400,
  COST_EXCEEDED: 400,
  NOT_FOUND: 404,
  DEADLINE_EXCEEDED: 503,
  DATABASE_UNAVAILABLE: 503,
};

/** An error of a GraphQL answer where HTTP gives something else than that answer: code and details stay. */
export function sendGraphqlError(reply: FastifyReply, { message, extensions }: GraphQLFormattedError): void {
  const status = statuses[String(extensions?.code)] ?? 500;
  void reply.code(status).send({ errors: [{ message, extensions }] });
}

/** Outside GraphQL an error has the same shape as inside: a body that cannot be read, a path where nothing is. */
export function sendJsonError(reply: FastifyReply, status: number, message: string, code = codeOf(status)): void {
  void reply.code(status).send({ errors: [{ message, extensions: { code } }] });
}

const codeOf = (status: number) => codes[status] ?? (status < 500 ? "BAD_REQUEST" : "INTERNAL_SERVER_ERROR");

export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  if (error instanceof DatabaseError) {
    sendJsonError(reply, error.code === "BOOKMARK_UNKNOWN" ? 400 : 503, error.message, error.code);
    return;
  }
  const status = error.statusCode ?? 500;
  const isHidden = status >= 500;
  if (isHidden) request.log.error({ requestId: request.id, err: error }, error.message);
  sendJsonError(reply, status, isHidden ? hiddenMessage : error.message);
}

export function answerNotFound(request: FastifyRequest, reply: FastifyReply): void {
  sendJsonError(reply, 404, `Nothing is at ${request.url}.`);
}
