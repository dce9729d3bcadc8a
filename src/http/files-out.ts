import { availableParallelism } from "node:os";
import { FairQueue, type Waiting } from "../common/fair-queue.js";
import type { Database } from "../database/database.js";
import { Places } from "./clients/places.js";

/** Maximum concurrent export statements in Neo4j; more would slow down each other and all other requests. */
const atOnce = Math.max(2, availableParallelism());

/** Maximum open exports; each holds at most one page of rows and a connection. */
const mostOpen = 200;

/**
 * Limits shared by all exports (lists and pictures): the number of concurrent requests, and a queue for their
 * statements. A slow client delays nobody, because it occupies the queue only while Neo4j reads a page; and one with many
 * exports leaves a place of the queue to others.
 */
export class FilesOut {
  readonly places = new Places(mostOpen, "Too many files are being exported. Try again in ten seconds.");
  readonly queue = new FairQueue({ atOnce, atOnceOfOne: atOnce - 1 });

  /** Returns a database whose reads are queued; waiting does not count towards their timeout. */
  database(database: Database, waiting?: Waiting): Database {
    return {
      timeLimits: database.timeLimits,
      revision: () => database.revision(),
      write: () => Promise.reject(new Error("An export only reads.")),
      // Not in the queue: trials have a line of their own, and what they read as recorded waits here.
      tryOut: work => database.tryOut(work),
      read: (...sent) => this.queue.turn(() => database.read(...sent), waiting),
    };
  }
}
