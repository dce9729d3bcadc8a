import type { FastifyReply } from "fastify";
import { GraphQLError } from "graphql";
import { codeOf, formatError } from "./format-error.js";

const statuses: Record<string, number> = {
  BAD_USER_INPUT: 400,
  COST_EXCEEDED: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  DATABASE_UNAVAILABLE: 503,
  DEADLINE_EXCEEDED: 504,
};

/** Outside GraphQL an error that clients are meant to see has its code as inside, and its status; all others are hidden and logged. */
export function sendFault(reply: FastifyReply, error: unknown, logged: string): FastifyReply {
  const code = codeOf(error);
  if (!statuses[code]) reply.log.error({ requestId: reply.request.id, err: error }, logged);
  const formatted = error instanceof GraphQLError ? error.toJSON() : { message: (error as Error).message };
  return reply.code(statuses[code] ?? 500).send({ errors: [formatError(formatted, error)] });
}
