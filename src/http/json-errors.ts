import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { DatabaseError } from "../database/database-error.js";
import { codeAt, type ErrorCode, retryAfterOf, statusOf } from "../graphql/error-status.js";
import { formatError } from "../graphql/format-error.js";

/** Sends a GraphQL error as the response of another route, with its code and details. */
export function sendGraphqlError(reply: FastifyReply, { message, extensions }: GraphQLFormattedError): FastifyReply {
  const status = statusOf(extensions?.code);
  if (status === 429) reply.header("retry-after", retryAfterOf(extensions));
  reply.request.refusal = String(extensions?.code);
  return reply.code(status).send({ errors: [{ message, extensions }] });
}

/** Sends an error outside GraphQL in the same form as within: an unreadable body, an unknown path. */
export function sendJsonError(reply: FastifyReply, code: ErrorCode, message: string): FastifyReply {
  return sendGraphqlError(reply, { message, extensions: { code } });
}

/** Sends a thrown error as `explained` returns it. */
export const sendFault = (reply: FastifyReply, error: unknown, logged: string): FastifyReply =>
  sendGraphqlError(reply, explained(reply.request, error, logged));

/** Returns a thrown error: errors for clients with their code as in GraphQL; all others are hidden and logged. */
export function explained({ log }: FastifyRequest, error: unknown, logged: string): GraphQLFormattedError {
  const thrown = error instanceof GraphQLError ? error.toJSON() : { message: (error as Error).message };
  const formatted = formatError(thrown, error);
  const status = statusOf(formatted.extensions?.code);
  if (status === 500) log.error({ err: error }, logged);
  else if (status > 500 && error instanceof DatabaseError) log.warn({ err: error }, logged);
  return formatted;
}

declare module "fastify" {
  interface FastifyRequest {
    /** Code with which the request was refused as a whole, for the metrics. */
    refusal?: string;
  }
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
  if (error instanceof DatabaseError || status >= 500) return sendFault(reply, error, "A request failed.");
  request.refusal = codeAt(status);
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
