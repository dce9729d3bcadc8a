import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { RepositoryError } from "../common/repository-error.js";
import { DatabaseError } from "../database/database-error.js";

const internal = "INTERNAL_SERVER_ERROR";

/** Message for clients in place of an internal error. */
const hiddenMessage = "Internal error. The log has the details under the x-request-id of this answer.";

/** Adds code and details to errors for clients, and hides all others. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const code = codeOf(error);
  if (code !== internal) return { ...formatted, extensions: { ...formatted.extensions, ...detailsOf(error), code } };
  const { path } = formatted;
  return { message: hiddenMessage, ...(path && { path }), extensions: { code } };
}

/** Returns the `extensions.code` of an error; INTERNAL_SERVER_ERROR for an unknown error. */
export function codeOf(error: unknown): string {
  const cause = causeOf(error);
  if (cause instanceof RepositoryError) return cause.code;
  if (cause instanceof DatabaseError) return cause.code === "CONSTRAINT_VIOLATED" ? internal : cause.code;
  if (!(error instanceof GraphQLError)) return internal;
  const { code, http } = error.extensions as { code?: unknown; http?: { status?: number } };
  if (typeof code === "string") return code;
  // Refusals by Apollo itself, for example of a persisted query with the wrong hash, have a status but no code.
  return http?.status === 400 ? "BAD_REQUEST" : internal;
}

function detailsOf(error: unknown): Record<string, unknown> {
  const cause = causeOf(error);
  return cause instanceof RepositoryError ? cause.details : {};
}

/** Unwraps errors of resolvers and plugins. */
function causeOf(error: unknown): unknown {
  return error instanceof GraphQLError ? (error.originalError ?? error) : error;
}
