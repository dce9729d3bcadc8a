import { GraphQLError } from "graphql";
import { RepositoryError } from "../common/repository-error.js";
import { statusOf } from "./error-status.js";

/** Calls a check of a plugin; of an error that it throws as it is, Apollo would make a fault of the server. */
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
