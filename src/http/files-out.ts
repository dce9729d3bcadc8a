import { availableParallelism } from "node:os";
import { WaitingLine } from "../common/waiting-line.js";
import type { Database } from "../database/database.js";
import { Places } from "./places.js";

/** Statements of files that Neo4j works on at once: more would only slow each other down, and everybody else. */
const atOnce = Math.max(2, availableParallelism());

/** Each open one holds a page of rows at most, and a connection. */
const mostOpen = 200;

/**
 * Bounds that all files that are handed out share, lists and pictures: how many may be asked for at the same time, and a waiting line
 * for their statements. A client that reads slowly holds up nobody, as it has its turn only while Neo4j reads a page.
 */
export class FilesOut {
  readonly places = new Places(mostOpen, "Too many files are being handed out; come again.");
  private readonly line = new WaitingLine({ atOnce });

  /** The database whose reads wait for their turn, which their deadline does not count; `gone`: whoever asked went away. */
  database(database: Database, gone?: AbortSignal): Database {
    return {
      timeLimits: database.timeLimits,
      revision: () => database.revision(),
      write: () => Promise.reject(new Error("Who asks for a file only reads.")),
      read: (...sent) => this.line.turn(() => database.read(...sent), gone),
    };
  }
}
