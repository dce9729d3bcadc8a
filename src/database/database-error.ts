import { Neo4jError } from "neo4j-driver";

export type DatabaseErrorCode =
  | "DATABASE_UNAVAILABLE"
  | "DEADLINE_EXCEEDED"
  | "CONSTRAINT_VIOLATED"
  | "OUT_OF_MEMORY"
  | "DISK_FULL"
  | "BOOKMARK_UNKNOWN";

/** Messages for people. */
const messages: Record<DatabaseErrorCode, string> = {
  DATABASE_UNAVAILABLE: "Basis data sedang tidak dapat dijangkau; coba lagi sebentar lagi.",
  DEADLINE_EXCEEDED: "Permintaan ini melampaui batas waktu.",
  CONSTRAINT_VIOLATED: "Elemen lain sudah memiliki nilai yang harus unik.",
  OUT_OF_MEMORY:
    "Permintaan ini terlalu besar untuk memori Neo4j; tidak ada yang ditulis. Naikkan NEO4J_HEAP (pada Neo4j sendiri: server.memory.heap.max_size), atau bagi menjadi beberapa bagian.",
  DISK_FULL:
    "Ruang disk basis data hampir habis; tidak ada yang ditulis, data tetap dapat dibaca. Kosongkan ruang pada disk basis data (DATA_DIR), lalu ulangi.",
  BOOKMARK_UNKNOWN: "Penanda ini bukan dari basis data ini.",
};

interface DatabaseErrorOptions extends ErrorOptions {
  /** Sentence with figures, appended to the message of the code. */
  detail?: string;
}

/** Error of Neo4j. Clients get code and message; the cause is only logged. */
export class DatabaseError extends Error {
  override readonly name = "DatabaseError";

  constructor(
    readonly code: DatabaseErrorCode,
    { detail, ...options }: DatabaseErrorOptions = {},
  ) {
    super([messages[code], detail].filter(Boolean).join(" "), options);
  }

  /** True if its cause is that Neo4j was not reached or had no connection: the log then has the cause, and not the place. */
  get isOutage(): boolean {
    return isOutOfReach(this.cause);
  }
}

/** Matches the limits of the JVM heap, of the pool shared by transactions, and of a single transaction. */
const outOfMemory = /OutOfMemory|MemoryLimit/;

/** True if Neo4j ran out of memory. */
export const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Neo4jError && (outOfMemory.test(error.code) || /OutOfMemory|heap space/.test(error.message));

/**
 * Messages of Java and Neo4j, which has no status code for a full disk. A database that ran out of space is read-only
 * until its engine restarts.
 */
const outOfDisk = /No space left on device|Disk quota exceeded|[Oo]ut ?of ?[Dd]isk ?[Ss]pace|preallocate disk space/;

/** True if the message shows that Neo4j ran out of disk space. */
export const isOutOfDisk = (error: unknown): boolean => error instanceof Neo4jError && outOfDisk.test(error.message);

/** True if the database refuses writes, or all queries, until its engine restarts. */
export const needsRestart = (error: unknown): boolean =>
  error instanceof Neo4jError &&
  (/WriteOnReadOnlyAccessDatabase/.test(error.code) || /critical error, and needs to be restarted/.test(error.message));

/**
 * True if a commit failed after Neo4j had logged the transaction: the restarted database may have it, so that no message
 * may claim that nothing was written.
 */
export const isLogged = (error: unknown): boolean =>
  error instanceof Neo4jError && /after written to log/.test(error.message);

const outOfReach = /ServiceUnavailable|SessionExpired|DatabaseUnavailable/;

/** Codes by Neo4j status code. A transaction that waits for a lock at its timeout ends as LockClientStopped. */
const meanings: [pattern: RegExp, code: DatabaseErrorCode][] = [
  [/TransactionTimedOut|LockClientStopped|LockAcquisitionTimeout/, "DEADLINE_EXCEEDED"],
  [/ConstraintValidationFailed/, "CONSTRAINT_VIOLATED"],
  [/InvalidBookmark/, "BOOKMARK_UNKNOWN"],
  [outOfReach, "DATABASE_UNAVAILABLE"],
  [/TransientError|DatabaseNotFound/, "DATABASE_UNAVAILABLE"],
  [/Neo\.ClientError\.Security\./, "DATABASE_UNAVAILABLE"],
];

const isOutOfReach = (error: unknown): boolean =>
  error instanceof Neo4jError && (outOfReach.test(error.code) || withoutStatus(error) !== undefined);

/** Converts an error of the driver into a DatabaseError; returns other errors unchanged. */
export function meaningOf(error: unknown): unknown {
  if (!(error instanceof Neo4jError)) return error;
  if (isOutOfMemory(error)) return new DatabaseError("OUT_OF_MEMORY", { cause: error });
  if (isLogged(error)) return new DatabaseError("DATABASE_UNAVAILABLE", { cause: error });
  if (isOutOfDisk(error)) return new DatabaseError("DISK_FULL", { cause: error });
  if (needsRestart(error)) return new DatabaseError("DATABASE_UNAVAILABLE", { cause: error });
  const code = meanings.find(([pattern]) => pattern.test(error.code))?.[1] ?? withoutStatus(error);
  return code ? new DatabaseError(code, { cause: error }) : error;
}

/** Recognises errors without a code: refusals of the driver's connection pool, and answers of a gateway. */
function withoutStatus({ message }: Neo4jError): DatabaseErrorCode | undefined {
  return /acquisition timed out|Pool is closed|responded HTTP/.test(message) ? "DATABASE_UNAVAILABLE" : undefined;
}
