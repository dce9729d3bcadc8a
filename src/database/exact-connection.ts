import neo4j, { type Driver, type Session, type Transaction } from "neo4j-driver";
import { limitOf } from "./connections.js";
import type { Row } from "./database.js";
import { meaningOf } from "./database-error.js";
import { type Neo4jAddress, openDriver } from "./open-driver.js";
import { transactionIn } from "./transaction-in.js";
import { closeGates, gateCount, makeGates, readGates } from "./write-gates.js";

/** State of a database; only valid while the gates are closed. */
export interface Commits {
  /** Bookmark, which changes with every commit of any client. */
  bookmark: string;
  /** Number of the last transaction; undefined if this version of Neo4j has bookmarks of another form. */
  transaction: number | undefined;
  /** Commits through this program, of all servers and commands. */
  passed: number;
}

/** Rows fetched at a time: a stream holds no more of them. */
const fetchSize = 2_000;

/** Milliseconds to wait for a lock that somebody else holds for long. */
const lockWaitMs = 2_000;

/**
 * Connection for copying a whole graph. Integers are bigint and floats number, which other connections do not distinguish,
 * and rows are streamed. Throws a DatabaseError.
 */
export class ExactConnection {
  private readonly driver: Driver;

  /** Does not connect yet. `database`: default database of the server if undefined. */
  constructor(private readonly address: Neo4jAddress & { database?: string }) {
    this.driver = openDriver(address, { isExact: true });
  }

  /** Yields the rows of a read without a timeout. */
  async *stream(cypher: string, parameters: Row = {}): AsyncGenerator<Row, void, undefined> {
    const session = this.session("READ");
    try {
      for await (const record of session.run(cypher, parameters, limitOf(Number.POSITIVE_INFINITY)))
        yield record.toObject();
    } catch (error) {
      throw meaningOf(error);
    } finally {
      await session.close();
    }
  }

  /** Returns the rows of a read. */
  async read(cypher: string, parameters: Row = {}): Promise<Row[]> {
    const rows: Row[] = [];
    for await (const row of this.stream(cypher, parameters)) rows.push(row);
    return rows;
  }

  /** Lets Neo4j plan statements, which takes seconds on a busy machine, so that they are fast when others wait. */
  async plan(statements: readonly string[], parameters: Row = {}): Promise<void> {
    for (const statement of statements) await this.read(`EXPLAIN ${statement}`, parameters);
  }

  /** Executes an auto-commit statement that writes or changes the schema, without a timeout. Does not pass a gate. */
  write(cypher: string, parameters: Row = {}): Promise<Row[]> {
    return this.workIn(async session => {
      const { records } = await session.run(cypher, parameters, limitOf(Number.POSITIVE_INFINITY));
      return records.map(record => record.toObject());
    });
  }

  /** Creates missing gates, without which a write in progress could not be waited for. */
  async provideGates(): Promise<void> {
    const [row] = await this.read(readGates);
    await this.plan([closeGates]);
    if (Number(row!.gates) < gateCount) await this.write(makeGates, { most: neo4j.int(gateCount - 1) });
  }

  /**
   * Executes work while no write through this program commits: waits for writes in progress, and lets later ones wait. Both
   * together take at most `mostMs`. Throws DEADLINE_EXCEEDED after that time.
   */
  whilePaused<T>(mostMs: number, work: () => Promise<T>): Promise<T> {
    return this.whileHeld(closeGates, mostMs, async transaction => {
      const result = await work();
      // Fails if the time is over, and writes may have been committed in between.
      await transaction.run("RETURN 1");
      return result;
    });
  }

  /** Executes a statement that locks, then work. What the work did not commit is rolled back. */
  private whileHeld<T>(lock: string, mostMs: number, work: (held: Transaction) => Promise<T>): Promise<T> {
    return this.workIn(async session => {
      const transaction = await session.beginTransaction(limitOf(mostMs));
      await transaction.run(lock);
      return work(transaction);
    });
  }

  /**
   * Executes work while a lock is held, without a timeout, and commits `end` afterwards. After an error, or a kill of this
   * process, the lock ends and nothing of `end` has happened. Throws DEADLINE_EXCEEDED if somebody else holds it for two seconds.
   */
  async whileLocked<T>({ lock, end }: { lock: string; end: string }, work: () => Promise<T>): Promise<T> {
    await this.whileHeld(lock, lockWaitMs, async () => {});
    return this.whileHeld(lock, Number.POSITIVE_INFINITY, async transaction => {
      const result = await work();
      await transaction.run(end);
      await transaction.commit();
      return result;
    });
  }

  /** Returns the state of the database. */
  commits(): Promise<Commits> {
    return this.workIn(async session => {
      await session.run("RETURN 1");
      const [bookmark] = session.lastBookmarks() as string[];
      const [gates] = await this.read(readGates);
      return { bookmark: bookmark!, transaction: transactionIn(bookmark!), passed: Number(gates!.passed) };
    });
  }

  /** Closing the session rolls back what was not committed. */
  private async workIn<T>(work: (session: Session) => Promise<T>): Promise<T> {
    const session = this.session("WRITE");
    try {
      return await work(session);
    } catch (error) {
      throw meaningOf(error);
    } finally {
      await session.close();
    }
  }

  close(): Promise<void> {
    return this.driver.close();
  }

  private session(defaultAccessMode: "READ" | "WRITE"): Session {
    const { database } = this.address;
    const bookmarkManager = this.driver.executeQueryBookmarkManager;
    return this.driver.session({ database, defaultAccessMode, bookmarkManager, fetchSize });
  }
}
