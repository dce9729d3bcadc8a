import type { RepositoryErrorCode } from "../common/repository-error.js";
import type { DatabaseErrorCode } from "../database/database-error.js";

/** All values of `extensions.code`, also used by endpoints outside GraphQL. */
export type ErrorCode =
  | RepositoryErrorCode
  | Exclude<DatabaseErrorCode, "CONSTRAINT_VIOLATED">
  | "BAD_REQUEST"
  | "IDENTITY_UNAVAILABLE"
  | "INTERNAL_SERVER_ERROR"
  | "METHOD_NOT_ALLOWED"
  | "MISDIRECTED_REQUEST"
  | "PAYLOAD_TOO_LARGE"
  | "REQUEST_TIMEOUT"
  | "UNSUPPORTED_MEDIA_TYPE";

/**
 * HTTP status of each code (RFC 9110; 507: RFC 4918, which forbids automatic repetition of the request).
 * `docs/errors.md` has the same table for clients. If a status has several codes, `codeAt` returns the first.
 */
export const statuses: Record<ErrorCode, number> = {
  BAD_REQUEST: 400,
  BAD_USER_INPUT: 400,
  BOOKMARK_UNKNOWN: 400,
  COST_EXCEEDED: 400,
  NOT_IN_FORCE: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  EXAMPLE_NOT_FOUND: 404,
  AS_IF_UNKNOWN: 404,
  AS_IF_FOREIGN: 403,
  METHOD_NOT_ALLOWED: 405,
  REQUEST_TIMEOUT: 408,
  UPLOAD_OFFSET_MISMATCH: 409,
  PAYLOAD_TOO_LARGE: 413,
  TOO_MANY_ROWS: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  MISDIRECTED_REQUEST: 421,
  OPERATIONS_REFUSED: 422,
  TOO_MANY_REQUESTS: 429,
  INTERNAL_SERVER_ERROR: 500,
  DATABASE_UNAVAILABLE: 503,
  CLOCK_SKEW: 503,
  IDENTITY_UNAVAILABLE: 503,
  DEADLINE_EXCEEDED: 504,
  OUT_OF_MEMORY: 507,
  DISK_FULL: 507,
};

/** Seconds after which to repeat a request that was refused with TOO_MANY_REQUESTS, unless its details name them. */
const comeAgainAfter = 10;

/** Returns the value of Retry-After for the details of TOO_MANY_REQUESTS. */
export const retryAfterOf = (details: { retryAfter?: unknown } = {}): string =>
  String(details.retryAfter ?? comeAgainAfter);

/** Returns the status of a code; 500 for an unknown code. */
export const statusOf = (code: unknown): number => statuses[code as ErrorCode] ?? 500;

/** Returns the code of a status from fastify. Default for other client errors: BAD_REQUEST. */
export function codeAt(status: number): ErrorCode {
  const [code] = Object.entries(statuses).find(([, each]) => each === status) ?? [];
  return (code as ErrorCode | undefined) ?? (status < 500 ? "BAD_REQUEST" : "INTERNAL_SERVER_ERROR");
}
