import neo4j, { type Driver, isRetryableError, type Session } from "neo4j-driver";
import { connectionFault } from "./connection-fault.js";
import { type Database, Rollback, type Row, type Transaction } from "./database.js";
import { DatabaseError, meaningOf } from "./database-error.js";
import { type Neo4jAddress, openDriver } from "./open-driver.js";
import { toParameters } from "./parameters.js";
import { repeatTransient } from "./repeat-transient.js";
import { rowsOf, takenFrom } from "./result-rows.js";
import type { StoreGuard } from "./store-guard.js";
import { unlessSilent } from "./unless-silent.js";
import { withoutStack } from "./without-stack.js";

export interface Neo4jOptions extends Neo4jAddress {
  /** The server's default database when left out. */
  database?: string;
  readTimeoutMs: number;
  writeTimeoutMs: number;
  maxConnections?: number;
  /** None for a Neo4j elsewhere, whose disk is out of sight. */
  guard?: StoreGuard;
}

/** For the readiness probe, which wants to know now. */
const probeMs = 1_000;

/** A bookmark that Neo4j has not reached holds a connection for as long as Neo4j is patient, half a minute by default. */
const mostCatchingUp = 10;

/** Neo4j through its driver: reads are auto-commit and may go to followers, and see this process's own writes. */
export class Neo4jDatabase implements Database {
  readonly timeLimits: Database["timeLimits"];
  private readonly driver: Driver;
  private catchingUp = 0;

  /** Throws a StartupError when the address is none; does not connect yet. */
  constructor(private readonly options: Neo4jOptions) {
    this.driver = openDriver(options, options.maxConnections);
    this.timeLimits = { readMs: options.readTimeoutMs, writeMs: options.writeTimeoutMs };
  }

  async read(cypher: string, parameters: Row = {}): Promise<Row[]> {
    const sent = toParameters(parameters);
    const once = () => this.readOnce(cypher, sent, this.timeLimits.readMs);
    const answer = once().catch(error => (isRetryableError(error) ? once() : Promise.reject(error)));
    return unlessSilent(answer, this.timeLimits.readMs).catch(this.rejectWithMeaning);
  }

  async write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    await this.requireRoom();
    const { writeMs } = this.timeLimits;
    const answer = repeatTransient(() => this.writeOnce(work), writeMs).catch(resultOfRollback<T>);
    return unlessSilent(answer, writeMs).catch(this.rejectWithMeaning);
  }

  readonly requireRoom = async (bytes?: number): Promise<void> => this.options.guard?.requireRoom(bytes);

  /** Asks once; throws a StartupError that says what is wrong with the address, the password or the database's name. */
  async verify(): Promise<void> {
    try {
      await this.readOnce("RETURN 1", {}, this.timeLimits.readMs);
    } catch (error) {
      throw connectionFault(error, this.options);
    }
  }

  /** Whether Neo4j answers right now; takes a second at most. */
  async isAvailable(): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<boolean>(resolve => {
      timer = setTimeout(resolve, probeMs, false);
    });
    const answer = this.readOnce("RETURN 1", {}, probeMs).then(
      () => true,
      () => false,
    );
    return Promise.race([late, answer]).finally(() => clearTimeout(timer));
  }

  /**
   * The bookmark of a read of nothing. The leader of a cluster tells it, as nobody is newer, unless what a client has seen
   * is new enough (`atLeast`: bookmarks). What is read after it, on whatever server, is at least as new.
   */
  async revision(atLeast: string[] = []): Promise<string> {
    if (atLeast.length && this.catchingUp >= mostCatchingUp) throw new DatabaseError("DATABASE_UNAVAILABLE");
    return unlessSilent(this.readBookmark(atLeast), probeMs, 0).catch(this.rejectWithMeaning);
  }

  async close(): Promise<void> {
    await this.driver.close();
  }

  private async readOnce(cypher: string, parameters: Row, timeout: number): Promise<Row[]> {
    const session = this.session(neo4j.session.READ);
    try {
      return rowsOf(await withoutStack(() => session.run(cypher, parameters, { timeout })));
    } finally {
      await session.close();
    }
  }

  private async readBookmark(atLeast: string[]): Promise<string> {
    const isCatchingUp = atLeast.length > 0;
    const session = this.session(isCatchingUp ? neo4j.session.READ : neo4j.session.WRITE, atLeast);
    if (isCatchingUp) this.catchingUp++;
    try {
      await session.run("RETURN 1", {}, { timeout: probeMs });
      return session.lastBookmarks().join();
    } finally {
      if (isCatchingUp) this.catchingUp--;
      await session.close();
    }
  }

  private async writeOnce<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const session = this.session(neo4j.session.WRITE);
    try {
      const transaction = await session.beginTransaction({ timeout: this.timeLimits.writeMs });
      const result = await work({
        run: async (cypher, given = {}) => {
          const sent: Row = { ...toParameters(given) };
          return takenFrom(await transaction.run(cypher, sent), sent);
        },
      });
      await transaction.commit();
      return result;
    } finally {
      // Rolls back what was not committed.
      await session.close();
    }
  }

  private readonly rejectWithMeaning = async (error: unknown): Promise<never> => {
    throw await (this.options.guard?.meaningOf(error) ?? meaningOf(error));
  };

  private session(defaultAccessMode: "READ" | "WRITE", bookmarks?: string[]): Session {
    const { database } = this.options;
    const bookmarkManager = this.driver.executeQueryBookmarkManager;
    return this.driver.session({ database, defaultAccessMode, bookmarkManager, bookmarks });
  }
}

function resultOfRollback<T>(error: unknown): T {
  if (error instanceof Rollback) return error.result;
  throw error;
}
