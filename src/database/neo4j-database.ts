import neo4j, { isRetryableError } from "neo4j-driver";
import { connectionFault } from "./connection-fault.js";
import { type ConnectionOptions, Connections, limitOf, probeMs } from "./connections.js";
import { type Database, Rollback, type Row, type Transaction } from "./database.js";
import { DatabaseError, meaningOf } from "./database-error.js";
import { knock } from "./knock.js";
import { toParameters } from "./parameters.js";
import { Planner } from "./planner.js";
import { repeatTransient } from "./repeat-transient.js";
import { takenFrom } from "./result-rows.js";
import type { StoreGuard } from "./store-guard.js";
import { unlessSilent, unlessTooLong } from "./unless-silent.js";
import { untilAnswered } from "./until-answered.js";

export interface Neo4jOptions extends ConnectionOptions {
  /** Milliseconds; Infinity: no limit. */
  readTimeoutMs: number;
  /** Milliseconds; Infinity: no limit. */
  writeTimeoutMs: number;
  /** A read that ends on its deadline is planned without one and tried again. Default: false, it is planned for the next. */
  awaitsPlans?: boolean;
  /** None for a Neo4j elsewhere, whose disk is out of sight. */
  guard?: StoreGuard;
}

/** Milliseconds within which an address has to turn out to be a Neo4j. */
const connectMs = 120_000;

/** A bookmark that Neo4j has not reached holds a connection for as long as Neo4j is patient, half a minute by default. */
const mostCatchingUp = 10;

/** Neo4j through its driver: reads are auto-commit and may go to followers, and see this process's own writes. */
export class Neo4jDatabase implements Database {
  readonly timeLimits: Database["timeLimits"];
  private readonly connections: Connections;
  private readonly planner: Planner;

  /** Throws a StartupError when the address is none; does not connect yet. */
  constructor(
    private readonly options: Neo4jOptions,
    shared?: Neo4jDatabase,
  ) {
    this.connections = shared?.connections ?? new Connections(options);
    this.planner = shared?.planner ?? new Planner((...sent) => this.connections.read(...sent));
    this.timeLimits = { readMs: options.readTimeoutMs, writeMs: options.writeTimeoutMs };
  }

  /** The same connections under other time limits. */
  withLimits(limits: Partial<Pick<Neo4jOptions, "readTimeoutMs" | "writeTimeoutMs" | "awaitsPlans">>): Neo4jDatabase {
    return new Neo4jDatabase({ ...this.options, ...limits }, this);
  }

  async read(cypher: string, parameters: Row = {}): Promise<Row[]> {
    const sent = toParameters(parameters);
    const { awaitsPlans = false } = this.options;
    if (awaitsPlans) await this.planner.planned(cypher);
    return this.readInTime(cypher, sent).catch(async error => {
      if ((error as DatabaseError).code !== "DEADLINE_EXCEEDED") throw error;
      const planning = this.planner.plan(cypher, sent, awaitsPlans);
      if (awaitsPlans && (await planning)) return this.readInTime(cypher, sent);
      throw error;
    });
  }

  async write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    await this.requireRoom();
    const { writeMs } = this.timeLimits;
    const answer = repeatTransient(() => this.writeOnce(work), writeMs).catch(resultOfRollback<T>);
    return unlessSilent(answer, writeMs).catch(this.rejectWithMeaning);
  }

  readonly requireRoom = async (bytes?: number): Promise<void> => this.options.guard?.requireRoom(bytes);

  /**
   * Waits for a slow server as long as it takes. Throws a StartupError that says what is wrong with the address, the
   * password or the database's name: at once, but after `patienceMs` milliseconds where nobody shakes hands.
   */
  async verify(patienceMs = connectMs): Promise<void> {
    const ask = () => this.connections.read("RETURN 1", {}, Number.POSITIVE_INFINITY);
    try {
      await untilAnswered(
        () => ask().catch(error => knock(this.options.uri).then(() => rejectWith(error))),
        patienceMs,
      );
    } catch (error) {
      throw connectionFault(error, this.options);
    }
  }

  /** True if Neo4j answers right now; takes a second at most. */
  isAvailable(): Promise<boolean> {
    return this.connections.isAvailable();
  }

  /**
   * The bookmark of a read of nothing. The leader of a cluster tells it, as nobody is newer, unless what a client has seen
   * is new enough (`atLeast`: bookmarks). What is read after it, on whatever server, is at least as new.
   */
  async revision(atLeast: string[] = []): Promise<string> {
    if (atLeast.length && this.connections.catchingUp >= mostCatchingUp)
      throw new DatabaseError("DATABASE_UNAVAILABLE");
    return unlessSilent(this.connections.bookmark(atLeast), probeMs, 0).catch(this.rejectWithMeaning);
  }

  async close(): Promise<void> {
    await this.connections.close();
  }

  private readInTime(cypher: string, sent: Row): Promise<Row[]> {
    const once = () => this.connections.read(cypher, sent, this.timeLimits.readMs);
    const answer = once().catch(error => (isRetryableError(error) ? once() : Promise.reject(error)));
    return unlessTooLong(answer, this.timeLimits.readMs, () => this.isAvailable()).catch(this.rejectWithMeaning);
  }

  private async writeOnce<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const session = this.connections.session(neo4j.session.WRITE);
    try {
      const transaction = await session.beginTransaction(limitOf(this.timeLimits.writeMs));
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
}

const rejectWith = (error: unknown): Promise<never> => Promise.reject(error);

function resultOfRollback<T>(error: unknown): T {
  if (error instanceof Rollback) return error.result;
  throw error;
}
