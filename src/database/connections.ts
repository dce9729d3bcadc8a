import neo4j, { type Driver, type Session } from "neo4j-driver";
import { WaitingLine } from "../common/waiting-line.js";
import type { Row } from "./database.js";
import { DatabaseError } from "./database-error.js";
import { mostConnections, type Neo4jAddress, openDriver } from "./open-driver.js";
import { rowsOf } from "./result-rows.js";
import { withoutStack } from "./without-stack.js";

export interface ConnectionOptions extends Neo4jAddress {
  /** Default: the default database of the server. */
  database?: string;
  maxConnections?: number;
}

/** Timeout of the readiness probe in milliseconds, which needs a quick answer. */
export const probeMs = 1_000;

/** Returns the configuration of a transaction with a timeout in milliseconds. For Neo4j, 0 means no limit. */
export const limitOf = (milliseconds: number) => ({ timeout: Number.isFinite(milliseconds) ? milliseconds : 0 });

/** Connections to a Neo4j database, and the queries that use a session of their own. Throws errors of the driver. */
export class Connections {
  private readonly driver: Driver;
  /**
   * The driver's own line for connections gives up after seconds, so writers wait here, first come first served. Half of the
   * connections stay for reads: a writer who waits for a lock holds one.
   */
  private readonly writers: WaitingLine;
  /** Sessions that wait for the bookmark of a client. */
  catchingUp = 0;

  /** Does not connect yet. Throws a StartupError for an invalid address. */
  constructor(private readonly options: ConnectionOptions) {
    const { maxConnections = mostConnections } = options;
    this.driver = openDriver(options, maxConnections);
    this.writers = new WaitingLine({ atOnce: Math.ceil(maxConnections / 2) });
  }

  async read(cypher: string, parameters: Row, timeoutMs: number): Promise<Row[]> {
    const session = this.session(neo4j.session.READ);
    try {
      return rowsOf(await withoutStack(() => session.run(cypher, parameters, limitOf(timeoutMs))));
    } finally {
      await session.close();
    }
  }

  /** Does work in a session that writes. Throws DEADLINE_EXCEEDED as soon as its turn has not come within `timeoutMs`. */
  async write<T>(work: (session: Session) => Promise<T>, timeoutMs: number): Promise<T> {
    const tooLate = new AbortController();
    return new Promise<T>((resolve, reject) => {
      tooLate.signal.addEventListener("abort", () => reject(tooLate.signal.reason));
      const abort = () => tooLate.abort(new DatabaseError("DEADLINE_EXCEEDED"));
      const timer = Number.isFinite(timeoutMs) ? setTimeout(abort, timeoutMs) : undefined;
      const begin = () => {
        clearTimeout(timer);
        return this.workIn(this.session(neo4j.session.WRITE), work);
      };
      this.writers.turn(begin, tooLate.signal).then(resolve, reject);
    });
  }

  /** Closing the session rolls back what was not committed. */
  private async workIn<T>(session: Session, work: (session: Session) => Promise<T>): Promise<T> {
    try {
      return await work(session);
    } finally {
      await session.close();
    }
  }

  /** True if Neo4j answers right now; takes a second at most. */
  async isAvailable(): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<boolean>(resolve => {
      timer = setTimeout(resolve, probeMs, false);
    });
    const answer = this.read("RETURN 1", {}, probeMs).then(
      () => true,
      () => false,
    );
    return Promise.race([late, answer]).finally(() => clearTimeout(timer));
  }

  /** Returns id, status (`Running`, `Blocked by: […]`) and metadata of the transactions of the server that writes. */
  transactions(): Promise<Row[]> {
    const cypher = "SHOW TRANSACTIONS YIELD transactionId, status, metaData";
    return this.workIn(this.session(neo4j.session.WRITE), async session =>
      rowsOf(await session.run(cypher, {}, limitOf(probeMs))),
    );
  }

  async bookmark(atLeast: string[]): Promise<string> {
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

  private session(defaultAccessMode: "READ" | "WRITE", bookmarks?: string[]): Session {
    const { database } = this.options;
    const bookmarkManager = this.driver.executeQueryBookmarkManager;
    return this.driver.session({ database, defaultAccessMode, bookmarkManager, bookmarks });
  }

  close(): Promise<void> {
    return this.driver.close();
  }
}
