import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { DatabaseError } from "../database/database-error.js";
import { codeAt, type ErrorCode, statusOf } from "../graphql/error-status.js";
import { formatError } from "../graphql/format-error.js";

/** Seconds. */
const comeAgainAfter = 10;

/** An error of a GraphQL answer where HTTP gives something else than that answer: code and details stay. */
export function sendGraphqlError(reply: FastifyReply, { message, extensions }: GraphQLFormattedError): FastifyReply {
  const status = statusOf(extensions?.code);
  if (status === 429) reply.header("retry-after", comeAgainAfter);
  return reply.code(status).send({ errors: [{ message, extensions }] });
}

/** Outside GraphQL an error has the same shape as inside: a body that cannot be read, a path where nothing is. */
export function sendJsonError(reply: FastifyReply, code: ErrorCode, message: string): FastifyReply {
  return sendGraphqlError(reply, { message, extensions: { code } });
}

/** What was thrown: one that clients are meant to see has its code as inside GraphQL; all others are hidden and logged. */
export function sendFault(reply: FastifyReply, error: unknown, logged: string): FastifyReply {
  const thrown = error instanceof GraphQLError ? error.toJSON() : { message: (error as Error).message };
  const formatted = formatError(thrown, error);
  if (statusOf(formatted.extensions?.code) === 500)
    reply.log.error({ requestId: reply.request.id, err: error }, logged);
  return sendGraphqlError(reply, formatted);
}

declare module "fastify" {
  interface FastifyContextConfig {
    /** Media types of the bodies that a route takes, for people who send another. */
    takes?: readonly string[];
  }
}

/** Faults that fastify finds with the type or the size of a body. */
const ofBody = "FST_ERR_CTP_";

/** The message of a fault of the client is fastify's own where we do not know more, and its status stays. */
export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { statusCode: status = 500 } = error;
  if (error instanceof DatabaseError || status >= 500) return sendFault(reply, error, error.message);
  const message = (error.code?.startsWith(ofBody) && explanationOf(status, request)) || error.message;
  return reply.code(status).send({ errors: [{ message, extensions: { code: codeAt(status) } }] });
}

/** Refuses a body of a kind or a size that the route does not take. */
export const refuseBody = (reply: FastifyReply, code: "PAYLOAD_TOO_LARGE" | "UNSUPPORTED_MEDIA_TYPE"): FastifyReply =>
  sendJsonError(reply, code, explanationOf(statusOf(code), reply.request) ?? "This body is not taken here.");

/** What a route takes, where something else was sent. */
function explanationOf(status: number, { routeOptions }: FastifyRequest): string | undefined {
  const { bodyLimit, config } = routeOptions;
  if (status === statusOf("PAYLOAD_TOO_LARGE")) return `What is sent here may have ${bodyLimit} bytes.`;
  return status === statusOf("UNSUPPORTED_MEDIA_TYPE") && config.takes ? `Send ${config.takes.join(", ")}.` : undefined;
}

export function answerNotFound({ method, url }: FastifyRequest, reply: FastifyReply): FastifyReply {
  return sendJsonError(reply, "NOT_FOUND", `Nothing answers ${method} ${url}.`);
}
