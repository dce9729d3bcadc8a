import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { RepositoryError } from "../common/repository-error.js";
import { DatabaseError } from "../database/database-error.js";

const internal = "INTERNAL_SERVER_ERROR";

/** What clients learn of an error that is not meant for them. */
const hiddenMessage = "Something went wrong on our side; the log has it under the x-request-id of this answer.";

/** Gives the errors that clients are meant to see their code and details, and hides all others. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const code = codeOf(error);
  if (code !== internal) return { ...formatted, extensions: { ...formatted.extensions, ...detailsOf(error), code } };
  const { path } = formatted;
  return { message: hiddenMessage, ...(path && { path }), extensions: { code } };
}

/** The `extensions.code` of an error; INTERNAL_SERVER_ERROR where nobody foresaw it. */
export function codeOf(error: unknown): string {
  const cause = causeOf(error);
  if (cause instanceof RepositoryError) return cause.code;
  if (cause instanceof DatabaseError) return cause.code === "CONSTRAINT_VIOLATED" ? internal : cause.code;
  if (!(error instanceof GraphQLError)) return internal;
  const { code, http } = error.extensions as { code?: unknown; http?: { status?: number } };
  if (typeof code === "string") return code;
  // Apollo's own refusals, as of a persisted query under the hash of another, have a status and no code.
  return http?.status === 400 ? "BAD_REQUEST" : internal;
}

function detailsOf(error: unknown): Record<string, unknown> {
  const cause = causeOf(error);
  return cause instanceof RepositoryError ? cause.details : {};
}

/** Resolvers' and plugins' errors arrive wrapped. */
function causeOf(error: unknown): unknown {
  return error instanceof GraphQLError ? (error.originalError ?? error) : error;
}
