import { Neo4jError } from "neo4j-driver";

export type DatabaseErrorCode = "DATABASE_UNAVAILABLE" | "DEADLINE_EXCEEDED" | "CONSTRAINT_VIOLATED";

/** Neo4j could not or may not do as asked; clients are told the code, never the cause. */
export class DatabaseError extends Error {
  constructor(
    readonly code: DatabaseErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

const meanings: [pattern: RegExp, code: DatabaseErrorCode, message: string][] = [
  [
    /TransactionTimedOut|LockClientStopped|TransactionTerminated/,
    "DEADLINE_EXCEEDED",
    "The question took longer than it may.",
  ],
  [/ConstraintValidationFailed/, "CONSTRAINT_VIOLATED", "Another element already has what must be unique."],
  [
    /ServiceUnavailable|SessionExpired|DatabaseUnavailable|DatabaseNotFound|N\/A|ProcedureCallFailed\.Closed/,
    "DATABASE_UNAVAILABLE",
    "Neo4j cannot be reached.",
  ],
];

/** What a fault of the driver means to the rest of the program; anything else comes back as it is. */
export function meaningOf(error: unknown): unknown {
  if (!(error instanceof Neo4jError)) return error;
  const [, code, message] = meanings.find(([pattern]) => pattern.test(error.code)) ?? [];
  if (code) return new DatabaseError(code, message!, { cause: error });
  return error.retriable
    ? new DatabaseError("DATABASE_UNAVAILABLE", "Neo4j cannot be reached.", { cause: error })
    : error;
}
