import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { DatabaseError } from "../database/database-error.js";
import { codeAt, comeAgainAfter, type ErrorCode, statusOf } from "../graphql/error-status.js";
import { formatError } from "../graphql/format-error.js";

/** Sends a GraphQL error as the response of another route, with its code and details. */
export function sendGraphqlError(reply: FastifyReply, { message, extensions }: GraphQLFormattedError): FastifyReply {
  const status = statusOf(extensions?.code);
  if (status === 429) reply.header("retry-after", comeAgainAfter);
  return reply.code(status).send({ errors: [{ message, extensions }] });
}

/** Sends an error outside GraphQL in the same form as within: an unreadable body, an unknown path. */
export function sendJsonError(reply: FastifyReply, code: ErrorCode, message: string): FastifyReply {
  return sendGraphqlError(reply, { message, extensions: { code } });
}

/** Sends a thrown error: errors for clients with their code as in GraphQL; all others are hidden and logged. */
export function sendFault(reply: FastifyReply, error: unknown, logged: string): FastifyReply {
  const thrown = error instanceof GraphQLError ? error.toJSON() : { message: (error as Error).message };
  const formatted = formatError(thrown, error);
  if (statusOf(formatted.extensions?.code) === 500)
    reply.log.error({ requestId: reply.request.id, err: error }, logged);
  return sendGraphqlError(reply, formatted);
}

declare module "fastify" {
  interface FastifyContextConfig {
    /** Accepted media types of the route's body, for the error message. */
    takes?: readonly string[];
  }
}

/** Prefix of Fastify's error codes for the type or size of a body. */
const ofBody = "FST_ERR_CTP_";

/** Sends Fastify's message and status for a client error, with a better explanation where there is one. */
export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { statusCode: status = 500 } = error;
  if (error instanceof DatabaseError || status >= 500) return sendFault(reply, error, error.message);
  const message = (error.code?.startsWith(ofBody) && explanationOf(status, request)) || error.message;
  return reply.code(status).send({ errors: [{ message, extensions: { code: codeAt(status) } }] });
}

/** Refuses a body of a type or size that the route does not accept. */
export const refuseBody = (reply: FastifyReply, code: "PAYLOAD_TOO_LARGE" | "UNSUPPORTED_MEDIA_TYPE"): FastifyReply =>
  sendJsonError(reply, code, explanationOf(statusOf(code), reply.request) ?? "This body is not accepted here.");

/** Returns the size or the media types that a route accepts. */
function explanationOf(status: number, { routeOptions }: FastifyRequest): string | undefined {
  const { bodyLimit, config } = routeOptions;
  if (status === statusOf("PAYLOAD_TOO_LARGE")) return `The body may have at most ${bodyLimit} bytes.`;
  return status === statusOf("UNSUPPORTED_MEDIA_TYPE") && config.takes ? `Send ${config.takes.join(", ")}.` : undefined;
}

export function answerNotFound({ method, url }: FastifyRequest, reply: FastifyReply): FastifyReply {
  return sendJsonError(reply, "NOT_FOUND", `There is no route ${method} ${url}.`);
}
