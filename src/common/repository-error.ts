export type RepositoryErrorCode =
  | "BAD_USER_INPUT"
  | "NOT_FOUND"
  | "EXAMPLE_NOT_FOUND"
  | "NOT_IN_FORCE"
  | "AS_IF_UNKNOWN"
  | "AS_IF_FOREIGN"
  | "OPERATIONS_REFUSED"
  | "TOO_MANY_ROWS"
  | "COST_EXCEEDED"
  | "CLOCK_SKEW"
  | "DEADLINE_EXCEEDED"
  | "OUT_OF_MEMORY"
  | "TOO_MANY_REQUESTS"
  | "UPLOAD_OFFSET_MISMATCH"
  | "UNAUTHENTICATED"
  | "FORBIDDEN";

/** Error for clients; `details` is added to its extensions beside the code. */
export class RepositoryError extends Error {
  constructor(
    readonly code: RepositoryErrorCode,
    message: string,
    readonly details: Record<string, unknown> = {},
  ) {
    super(message);
  }
}
