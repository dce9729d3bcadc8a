import neo4j, { type Driver, type Session } from "neo4j-driver";
import type { Row } from "./database.js";
import { type Neo4jAddress, openDriver } from "./open-driver.js";
import { rowsOf } from "./result-rows.js";
import { withoutStack } from "./without-stack.js";

export interface ConnectionOptions extends Neo4jAddress {
  /** The server's default database when left out. */
  database?: string;
  maxConnections?: number;
}

/** For the readiness probe, which wants to know now. */
export const probeMs = 1_000;

/** Configuration of a transaction with a time limit in milliseconds. Neo4j takes 0 for no limit. */
export const limitOf = (milliseconds: number) => ({ timeout: Number.isFinite(milliseconds) ? milliseconds : 0 });

/** Connections to one database of a Neo4j, and what is asked in a session of its own. Throws what the driver throws. */
export class Connections {
  private readonly driver: Driver;
  /** Sessions that wait for the bookmark of a client. */
  catchingUp = 0;

  /** Throws a StartupError when the address is none; does not connect yet. */
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
