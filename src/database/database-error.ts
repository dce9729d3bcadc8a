import { Neo4jError } from "neo4j-driver";

export type DatabaseErrorCode =
  | "DATABASE_UNAVAILABLE"
  | "DEADLINE_EXCEEDED"
  | "CONSTRAINT_VIOLATED"
  | "OUT_OF_MEMORY"
  | "DISK_FULL"
  | "BOOKMARK_UNKNOWN";

/** What people read. */
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
  /** A sentence with figures, which follows the message of the code. */
  detail?: string;
}

/** Neo4j could not or may not do as asked; clients are told code and message, the cause is for the log. */
export class DatabaseError extends Error {
  override readonly name = "DatabaseError";

  constructor(
    readonly code: DatabaseErrorCode,
    { detail, ...options }: DatabaseErrorOptions = {},
  ) {
    super([messages[code], detail].filter(Boolean).join(" "), options);
  }
}

/** The JVM's heap, the pool that transactions share, or the bound of one of them. */
const outOfMemory = /OutOfMemory|MemoryLimit/;

/** Whether Neo4j lacked the memory for it. */
export const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Neo4jError && (outOfMemory.test(error.code) || /OutOfMemory|heap space/.test(error.message));

/**
 * Texts of Java and of Neo4j, which has no status code for it. A database that was short of space once is read-only until
 * its engine starts again.
 */
const outOfDisk = /No space left on device|Disk quota exceeded|[Oo]ut ?of ?[Dd]isk ?[Ss]pace|preallocate disk space/;

/** True if Neo4j lacked the disk space for it; where it tells. */
export const isOutOfDisk = (error: unknown): boolean => error instanceof Neo4jError && outOfDisk.test(error.message);

/** True if the database takes no more writes, or nothing at all, until its engine starts again. */
export const needsRestart = (error: unknown): boolean =>
  error instanceof Neo4jError &&
  (/WriteOnReadOnlyAccessDatabase/.test(error.code) || /critical error, and needs to be restarted/.test(error.message));

/** By Neo4j's status code; a transaction that waits for a lock when its time is up ends as LockClientStopped. */
const meanings: [pattern: RegExp, code: DatabaseErrorCode][] = [
  [/TransactionTimedOut|LockClientStopped|LockAcquisitionTimeout/, "DEADLINE_EXCEEDED"],
  [/ConstraintValidationFailed/, "CONSTRAINT_VIOLATED"],
  [/InvalidBookmark/, "BOOKMARK_UNKNOWN"],
  [/ServiceUnavailable|SessionExpired|TransientError|DatabaseUnavailable|DatabaseNotFound/, "DATABASE_UNAVAILABLE"],
  [/Neo\.ClientError\.Security\./, "DATABASE_UNAVAILABLE"],
];

/** What a fault of the driver means to the rest of the program; anything else comes back as it is. */
export function meaningOf(error: unknown): unknown {
  if (!(error instanceof Neo4jError)) return error;
  if (isOutOfMemory(error)) return new DatabaseError("OUT_OF_MEMORY", { cause: error });
  if (isOutOfDisk(error)) return new DatabaseError("DISK_FULL", { cause: error });
  if (needsRestart(error)) return new DatabaseError("DATABASE_UNAVAILABLE", { cause: error });
  const code = meanings.find(([pattern]) => pattern.test(error.code))?.[1] ?? withoutStatus(error);
  return code ? new DatabaseError(code, { cause: error }) : error;
}

/** The driver gives no code to what its pool of connections refuses, nor to a gateway that answers in Neo4j's stead. */
function withoutStatus({ message }: Neo4jError): DatabaseErrorCode | undefined {
  return /acquisition timed out|Pool is closed|responded HTTP/.test(message) ? "DATABASE_UNAVAILABLE" : undefined;
}
