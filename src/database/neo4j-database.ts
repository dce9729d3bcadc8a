import { isRetryableError, type Session } from "neo4j-driver";
import { connectionFault } from "./connection-fault.js";
import { Connections, limitOf, mostCatchingUp, writingFor } from "./connections.js";
import { type Database, type Row, resultOfRollback, type Transaction } from "./database.js";
import { DatabaseError, meaningOf } from "./database-error.js";
import { knock } from "./knock.js";
import { type Limits, type Neo4jOptions, usualAsIfMs } from "./neo4j-options.js";
import { toParameters } from "./parameters.js";
import { Planner } from "./planner.js";
import { repeatTransient } from "./repeat-transient.js";
import { Trials } from "./trial/trials.js";
import { unlessSilent, unlessTooLong } from "./unless-silent.js";
import { untilAnswered } from "./until-answered.js";
import { workWithin } from "./work-within.js";
import { passGate } from "./write-gates.js";

/** Milliseconds within which the address has to answer as Neo4j. */
const connectMs = 120_000;

/** Database through the Neo4j driver. Reads are auto-commit, may go to followers, and see writes of this process. */
export class Neo4jDatabase implements Database {
  readonly timeLimits: Database["timeLimits"];
  /** Shared by all databases with other limits. */
  readonly connections: Connections;
  private readonly planner: Planner;
  private readonly trials: Trials;

  /** Does not connect yet. Throws a StartupError for an invalid address. */
  constructor(
    private readonly options: Neo4jOptions,
    shared?: Neo4jDatabase,
  ) {
    this.connections = shared?.connections ?? new Connections(options);
    this.planner = shared?.planner ?? new Planner((...sent) => this.connections.read(...sent));
    this.trials = shared?.trials ?? new Trials(this.connections);
    const { readTimeoutMs: readMs, writeTimeoutMs: writeMs, asIfTimeoutMs: asIfMs = usualAsIfMs } = options;
    this.timeLimits = { readMs, writeMs, asIfMs };
  }

  /** Returns a database with the same connections and other timeouts, or another key of its records. */
  withLimits(limits: Partial<Limits & Pick<Neo4jOptions, "recordKey">>): Neo4jDatabase {
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

  /** Runs `work` in a transaction that passes no gate: changes of the schema, and locks that are held while others write. */
  async hold<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    await this.requireRoom();
    const held = this.connections.write(session => this.commitIn(session, work), this.timeLimits.writeMs);
    return held.catch(this.rejectWithMeaning);
  }

  /** Executes statements that create or drop constraints and indexes, all or none. */
  changeSchema(statements: readonly string[]): Promise<void> {
    return this.hold(async ({ run }) => {
      for (const statement of statements) await run(statement);
    });
  }

  async tryOut<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const { asIfMs: timeoutMs } = this.timeLimits;
    return this.trials.run(work, { timeoutMs, waits: this.options.awaitsPlans }).catch(this.rejectWithMeaning);
  }

  readonly requireRoom = async (bytes?: number): Promise<void> => this.options.guard?.requireRoom(bytes);

  /**
   * Waits for a slow server. Throws a StartupError with the fault of address, password or database name: at once, or
   * after `patienceMs` milliseconds if the server never completes a handshake.
   */
  async verify(patienceMs = connectMs): Promise<void> {
    const ask = () => this.connections.read("RETURN 1", {}, Number.POSITIVE_INFINITY);
    try {
      const knockFirst = (error: unknown) => knock(this.options.uri).then(() => Promise.reject(error));
      await untilAnswered(() => ask().catch(knockFirst), patienceMs);
    } catch (error) {
      throw connectionFault(error, this.options);
    }
  }

  /** True if Neo4j answers within a second. */
  isAvailable(): Promise<boolean> {
    return this.connections.isAvailable();
  }

  /**
   * Returns a bookmark. The leader of a cluster issues it, as no other server is newer; with `atLeast` (bookmarks of a
   * client) any server that has reached them does. Later reads on any server are at least as new. Default of
   * `withinMs`: as long as a read.
   */
  async revision(atLeast: string[] = [], withinMs = this.timeLimits.readMs): Promise<string> {
    if (atLeast.length && this.connections.catchingUp >= mostCatchingUp)
      throw new DatabaseError("DATABASE_UNAVAILABLE");
    return unlessSilent(this.connections.bookmark(atLeast, withinMs), withinMs, 0).catch(this.rejectWithMeaning);
  }

  /** Returns the ids of the writes in progress, of all servers and commands. */
  readonly writesInProgress = (): Promise<string[]> =>
    this.connections.writesInProgress().catch(this.rejectWithMeaning);

  close(): Promise<void> {
    return this.connections.close();
  }

  private readInTime(cypher: string, sent: Row): Promise<Row[]> {
    const once = () => this.connections.read(cypher, sent, this.timeLimits.readMs);
    const answer = once().catch(error => (isRetryableError(error) ? once() : Promise.reject(error)));
    return unlessTooLong(answer, this.timeLimits.readMs, () => this.isAvailable()).catch(this.rejectWithMeaning);
  }

  /** Takes a gate once the turn of this write has come. */
  private writeOnce<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const { gates } = this.connections;
    const { writeMs } = this.timeLimits;
    return this.connections.write(session => gates.through(gate => this.commitIn(session, work, gate)), writeMs);
  }

  /** Rolls back where only the gate has changed: a commit empties the caches of all servers. */
  private async commitIn<T>(session: Session, work: (transaction: Transaction) => Promise<T>, gate?: number) {
    // Not awaited: BEGIN travels with the first statement.
    const begun = (gate === undefined ? limitOf : writingFor)(this.timeLimits.writeMs);
    const transaction = session.beginTransaction(begun);
    const first = gate === undefined ? undefined : { cypher: passGate, parameters: { gate } };
    const { result, hasWritten } = await workWithin(transaction, work, { recordKey: this.options.recordKey, first });
    await (hasWritten || !first ? transaction.commit() : transaction.rollback());
    return result;
  }

  private readonly rejectWithMeaning = async (error: unknown): Promise<never> => {
    throw await (this.options.guard?.meaningOf(error) ?? meaningOf(error));
  };
}
