import { HeaderMap } from "@apollo/server";
import { GraphQLError } from "graphql";
import { retryAfterOf, statusOf } from "./error-status.js";
import { codeOf } from "./format-error.js";

/**
 * Executes a check of a plugin and converts its error with `refusalBy`; Apollo would report an unconverted error as an
 * internal one.
 */
export function asRefusal<T>(check: () => T): T {
  try {
    return check();
  } catch (error) {
    throw refusalBy(error);
  }
}

/**
 * Converts an error by which a request as a whole fails to a GraphQLError with the status of its code. Returns internal
 * errors as they are.
 */
export function refusalBy(error: unknown): unknown {
  const status = statusOf(codeOf(error));
  if (!(error instanceof Error) || status === 500) return error;
  const headers = new HeaderMap(status === 429 ? [["retry-after", retryAfterOf()]] : []);
  return new GraphQLError(error.message, { originalError: error, extensions: { http: { status, headers } } });
}
