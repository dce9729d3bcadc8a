import { GraphQLError } from "graphql";
import { RepositoryError } from "../common/repository-error.js";
import { statusOf } from "./error-status.js";

/**
 * Executes a check of a plugin and converts its RepositoryError to a GraphQLError; Apollo would report an unconverted
 * error as an internal one.
 */
export function asRefusal<T>(check: () => T): T {
  try {
    return check();
  } catch (error) {
    if (!(error instanceof RepositoryError)) throw error;
    throw new GraphQLError(error.message, {
      originalError: error,
      extensions: { http: { status: statusOf(error.code) } },
    });
  }
}
