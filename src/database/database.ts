import type { KeyObject } from "node:crypto";

/** Values by column name. Integers are numbers; days are ISO strings, as no temporal type is stored. */
export type Row = Record<string, any>;

/** Transaction that runs Cypher and returns plain rows. */
export interface Transaction {
  /** Key with which the records of its changes are chained. Absent where no element can be changed. */
  readonly recordKey?: KeyObject;
  run(cypher: string, parameters?: Row): Promise<Row[]>;
  /**
   * Runs a statement whose rows nobody needs, without waiting for it: what follows travels with it. Where it fails, so does the
   * transaction. Parameters are sent as they are.
   */
  send(cypher: string, parameters?: Row): void;
}

/** Returns what runs the reading statements of a transaction outside one. */
export const readingOf = (database: Pick<Database, "read">): Pick<Transaction, "run"> => ({
  run: (...sent) => database.read(...sent),
});

/** Returns what reads within a transaction, for whatever reads outside one. */
export const readingIn = (transaction: Pick<Transaction, "run">): Pick<Database, "read"> => ({
  read: (...sent) => transaction.run(...sent),
});

/** Thrown inside `write` to roll back and still return a result. */
export class Rollback<T> {
  constructor(readonly result: T) {}
}

/** Returns the result of a Rollback. Throws all other errors. */
export function resultOfRollback<T>(error: unknown): T {
  if (error instanceof Rollback) return error.result;
  throw error;
}

/**
 * Access to the graph; nothing else reaches Neo4j. Both verbs throw a DatabaseError: DATABASE_UNAVAILABLE,
 * DEADLINE_EXCEEDED, CONSTRAINT_VIOLATED, OUT_OF_MEMORY or DISK_FULL.
 */
export interface Database {
  /** Timeouts of reads, writes and trials in milliseconds, after which they end as DEADLINE_EXCEEDED. */
  readonly timeLimits: { readMs: number; writeMs: number; asIfMs: number };
  /** True if all reads are of one transaction, so that a failed statement fails all that follow. */
  readonly isOneTransaction?: boolean;
  /** Runs an auto-commit statement in access mode READ. Sees at least all previous writes of this process. */
  read(cypher: string, parameters?: Row): Promise<Row[]>;
  /**
   * Returns a bookmark of the newest state, which changes with every commit of any client. Later reads of this process
   * are at least as new. Answers within seconds or throws DATABASE_UNAVAILABLE.
   */
  revision(): Promise<string>;
  /**
   * Runs `work` in a transaction, all or nothing; nothing is committed, and the revision remains, if no statement wrote. Waits while
   * a backup reads. Transient errors repeat `work`, so it must have no other side effects.
   */
  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /**
   * Runs `work` once, in a transaction that is rolled back: nobody else ever sees what it writes. Planning does not count
   * towards its timeout. Throws the first fault of a statement, even if `work` has caught it, and TOO_MANY_REQUESTS if
   * too many trials run or if a write waits for its locks.
   */
  tryOut<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** Throws DISK_FULL if the disk lacks space for a write of this many bytes. Does nothing for a remote Neo4j. */
  requireRoom?(bytes: number): Promise<void>;
}
