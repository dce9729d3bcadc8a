import { availableParallelism } from "node:os";
import { WaitingLine } from "../common/waiting-line.js";
import type { Database } from "../database/database.js";
import { Places } from "./places.js";

/** Maximum concurrent export statements in Neo4j; more would slow down each other and all other requests. */
const atOnce = Math.max(2, availableParallelism());

/** Maximum open exports; each holds at most one page of rows and a connection. */
const mostOpen = 200;

/**
 * Limits shared by all exports (lists and pictures): the number of concurrent requests, and a queue for their
 * statements. A slow client delays nobody, because it occupies the queue only while Neo4j reads a page.
 */
export class FilesOut {
  readonly places = new Places(mostOpen, "Too many files are being exported. Try again in ten seconds.");
  private readonly line = new WaitingLine({ atOnce });

  /**
   * Returns a database whose reads are queued; waiting does not count towards their timeout. `gone`: the client has
   * disconnected.
   */
  database(database: Database, gone?: AbortSignal): Database {
    return {
      timeLimits: database.timeLimits,
      revision: () => database.revision(),
      write: () => Promise.reject(new Error("An export only reads.")),
      tryOut: work => this.line.turn(() => database.tryOut(work), gone),
      read: (...sent) => this.line.turn(() => database.read(...sent), gone),
    };
  }
}
