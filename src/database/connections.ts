import neo4j, { type Driver, type Session } from "neo4j-driver";
import { FairQueue } from "../common/fair-queue.js";
import { traced } from "../common/tracing.js";
import type { Row } from "./database.js";
import { inTurn } from "./in-turn.js";
import { mostConnections, type Neo4jAddress, openDriver } from "./open-driver.js";
import { rowsOf } from "./result-rows.js";
import { tracedStatement } from "./traced-statement.js";
import { withoutStack } from "./without-stack.js";
import { WriteGates } from "./write-gates.js";

export interface ConnectionOptions extends Neo4jAddress {
  /** Default: the default database of the server. */
  database?: string;
  maxConnections?: number;
}

/** Timeout in milliseconds of what needs a quick answer: the readiness probe, and the revision for the response cache. */
export const quickMs = 1_000;

/**
 * Maximum sessions that wait for a bookmark; each may occupy a connection until Neo4j's timeout, 30 seconds by default.
 */
export const mostCatchingUp = 10;

/** Connections for bookmarks, probes and lists of transactions, which wait in no line. */
const othersAtOnce = mostCatchingUp + 5;

/** Returns the configuration of a transaction with a timeout in milliseconds. For Neo4j, 0 means no limit. */
export const limitOf = (milliseconds: number) => ({ timeout: Number.isFinite(milliseconds) ? milliseconds : 0 });

/** Returns the configuration of a transaction that writes, by which the list of transactions shows that it does. */
export const writingFor = (milliseconds: number) => ({ ...limitOf(milliseconds), metadata: { writes: true } });

/** Connections to a Neo4j database, and the queries that use a session of their own. Throws errors of the driver. */
export class Connections {
  private readonly driver: Driver;
  /**
   * The driver's own line for connections gives up after seconds, so writers and readers wait here, first come first
   * served. Writers have half of the connections, because whoever waits for a lock holds one.
   */
  private readonly writers: FairQueue;
  private readonly readers: FairQueue;
  /** Gates that writes pass. */
  readonly gates = new WriteGates();
  /** Sessions that wait for the bookmark of a client. */
  catchingUp = 0;

  /** Does not connect yet. Throws a StartupError for an invalid address. */
  constructor(private readonly options: ConnectionOptions) {
    const { maxConnections = mostConnections } = options;
    this.driver = openDriver(options, { maxConnections });
    const writing = Math.ceil(maxConnections / 2);
    this.writers = new FairQueue({ atOnce: writing });
    this.readers = new FairQueue({ atOnce: Math.max(maxConnections - writing - othersAtOnce, 1) });
  }

  /** Lines in which statements and transactions wait for a connection. */
  get lines(): Record<string, FairQueue> {
    return { reads: this.readers, writes: this.writers };
  }

  /** Throws DEADLINE_EXCEEDED as soon as its turn has not come within `timeoutMs`. */
  read(cypher: string, parameters: Row, timeoutMs: number): Promise<Row[]> {
    const read = () => inTurn(this.readers, timeoutMs, () => this.readAtOnce(cypher, parameters, timeoutMs));
    return tracedStatement(cypher, read);
  }

  private readAtOnce(cypher: string, parameters: Row, timeoutMs: number): Promise<Row[]> {
    return this.workIn(this.session(neo4j.session.READ), async session =>
      rowsOf(await withoutStack(() => session.run(cypher, parameters, limitOf(timeoutMs)))),
    );
  }

  /** Does work in a session that writes. Throws DEADLINE_EXCEEDED as soon as its turn has not come within `timeoutMs`. */
  write<T>(work: (session: Session) => Promise<T>, timeoutMs: number): Promise<T> {
    const write = () => inTurn(this.writers, timeoutMs, () => this.workIn(this.session(neo4j.session.WRITE), work));
    return traced("transaction", {}, write);
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
      timer = setTimeout(resolve, quickMs, false);
    });
    const answer = this.readAtOnce("RETURN 1", {}, quickMs).then(
      () => true,
      () => false,
    );
    return Promise.race([late, answer]).finally(() => clearTimeout(timer));
  }

  /** Returns id, status (`Running`, `Blocked by: […]`) and metadata of the transactions of the server that writes. */
  transactions(): Promise<Row[]> {
    const cypher = "SHOW TRANSACTIONS YIELD transactionId, status, metaData";
    return this.workIn(this.session(neo4j.session.WRITE), async session =>
      rowsOf(await session.run(cypher, {}, limitOf(quickMs))),
    );
  }

  /** Returns the ids of the transactions begun with `writingFor`, by any process, that have not ended. */
  async writesInProgress(): Promise<string[]> {
    const rows = await this.transactions();
    return rows.filter(({ metaData }) => metaData.writes).map(({ transactionId }) => transactionId);
  }

  async bookmark(atLeast: string[], timeoutMs: number): Promise<string> {
    const isCatchingUp = atLeast.length > 0;
    const session = this.session(isCatchingUp ? neo4j.session.READ : neo4j.session.WRITE, atLeast);
    if (isCatchingUp) this.catchingUp++;
    try {
      await session.run("RETURN 1", {}, limitOf(timeoutMs));
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
