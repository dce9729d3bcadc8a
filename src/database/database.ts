/** Values by column name. Integers arrive as numbers; no temporal type is ever stored (days are ISO strings). */
export type Row = Record<string, any>;

/** What one transaction may do: Cypher in, plain rows out. */
export interface Transaction {
  run(cypher: string, parameters?: Row): Promise<Row[]>;
}

/** Thrown inside `write` to end the transaction without keeping anything, yet hand out a result. */
export class Rollback<T> {
  constructor(readonly result: T) {}
}

/**
 * The only way to the graph. Both verbs throw a DatabaseError (code DATABASE_UNAVAILABLE, DEADLINE_EXCEEDED,
 * CONSTRAINT_VIOLATED, OUT_OF_MEMORY, DISK_FULL) where Neo4j cannot or may not do as asked.
 */
export interface Database {
  /** How long a read and a write may last, in milliseconds, before they end as DEADLINE_EXCEEDED. */
  readonly timeLimits: { readMs: number; writeMs: number };
  /** One auto-commit statement with access mode READ, at least as new as this process's last write. */
  read(cypher: string, parameters?: Row): Promise<Row[]>;
  /**
   * Names the newest state of the graph: it moves with every change that is committed, by whomever, and what this process
   * reads later is at least as new. Answers within seconds or fails with DATABASE_UNAVAILABLE.
   */
  revision(): Promise<string>;
  /** All or nothing; `work` is called again when Neo4j asks for a retry soon enough, so it may only touch the transaction. */
  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** Throws DISK_FULL where the disk has no room for a write of so many bytes; knows nothing of the disk of a Neo4j elsewhere. */
  requireRoom?(bytes: number): Promise<void>;
}
