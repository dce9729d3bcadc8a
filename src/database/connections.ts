import neo4j, { type Driver, type Session } from "neo4j-driver";
import type { Row } from "./database.js";
import { type Neo4jAddress, openDriver } from "./open-driver.js";
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
  /** Number of sessions that wait for a client's bookmark. */
  catchingUp = 0;

  /** Does not connect yet. Throws a StartupError for an invalid address. */
  constructor(private readonly options: ConnectionOptions) {
    this.driver = openDriver(options, options.maxConnections);
  }

  async read(cypher: string, parameters: Row, timeoutMs: number): Promise<Row[]> {
    const session = this.session(neo4j.session.READ);
    try {
      return rowsOf(await withoutStack(() => session.run(cypher, parameters, limitOf(timeoutMs))));
    } finally {
      await session.close();
    }
  }

  /** True if Neo4j answers within a second. */
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

  session(defaultAccessMode: "READ" | "WRITE", bookmarks?: string[]): Session {
    const { database } = this.options;
    const bookmarkManager = this.driver.executeQueryBookmarkManager;
    return this.driver.session({ database, defaultAccessMode, bookmarkManager, bookmarks });
  }

  close(): Promise<void> {
    return this.driver.close();
  }
}
