export type RepositoryErrorCode =
  | "BAD_USER_INPUT"
  | "NOT_FOUND"
  | "REVISION_CONFLICT"
  | "STILL_RELATED"
  | "TOO_MANY_ROWS"
  | "COST_EXCEEDED"
  | "CLOCK_SKEW"
  | "DEADLINE_EXCEEDED"
  | "TOO_MANY_REQUESTS";

/** An error that clients are meant to see; `details` goes into its extensions beside the code. */
export class RepositoryError extends Error {
  constructor(
    readonly code: RepositoryErrorCode,
    message: string,
    readonly details: Record<string, unknown> = {},
  ) {
    super(message);
  }
}
