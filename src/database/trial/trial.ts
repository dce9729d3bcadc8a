import { Neo4jError, type Session } from "neo4j-driver";
import PQueue from "p-queue";
import { RepositoryError } from "../../common/repository-error.js";
import { boundToTrace } from "../../common/tracing.js";
import type { Row, Transaction } from "../database.js";
import { DatabaseError, meaningOf } from "../database-error.js";
import { toParameters } from "../parameters.js";
import { sendTo } from "../work-within.js";
import { Patience } from "./patience.js";
import type { PlannedTexts } from "./planned-texts.js";

/** Returns the error of a trial that ends because others write the same elements. */
export const gaveWay = () =>
  new RepositoryError(
    "TOO_MANY_REQUESTS",
    "Elemen yang diandaikan sedang ditulis oleh pengguna lain; coba lagi sebentar lagi.",
  );

const isDeadlock = (error: unknown) => error instanceof Neo4jError && error.code.endsWith("DeadlockDetected");

/**
 * Transaction that is never committed. Its statements run one after the other; the first fault is that of all that
 * follow. Planning a statement does not count towards its time limit: Neo4j plans every text anew in a transaction
 * that has changed something.
 */
export class Trial implements Transaction {
  private readonly turns = new PQueue({ concurrency: 1 });
  private readonly over = new AbortController();
  private readonly patience: Patience;
  private fault: { error: unknown } | undefined;

  constructor(
    private readonly transaction: ReturnType<Session["beginTransaction"]>,
    private readonly planned: PlannedTexts,
    timeoutMs: number,
  ) {
    this.patience = new Patience(timeoutMs, () => this.end(new DatabaseError("DEADLINE_EXCEEDED")));
  }

  /** Does a piece of work. Throws the first fault of its statements, or the reason for which it was ended. */
  async of<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const { signal } = this.over;
    const ended = new Promise<never>((_, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason));
    });
    return Promise.race([this.done(work), ended]).finally(() => this.patience.stop());
  }

  /** Ends the work at once. */
  end(reason: Error): void {
    this.planned.forget();
    this.over.abort(reason);
  }

  run(cypher: string, parameters: Row = {}): Promise<Row[]> {
    // A turn begins within the work of the one before.
    const run = boundToTrace(() => this.runInTurn(cypher, toParameters(parameters)));
    return this.turns.add(run) as Promise<Row[]>;
  }

  send(cypher: string, parameters?: Row): void {
    this.run(cypher, parameters).catch(() => {});
  }

  private async done<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const result = await work(this).catch(error => Promise.reject(this.fault?.error ?? error));
    await this.turns.onIdle();
    if (this.fault) throw this.fault.error;
    return result;
  }

  private async runInTurn(cypher: string, sent: Row): Promise<Row[]> {
    if (this.fault) throw this.fault.error;
    try {
      this.over.signal.throwIfAborted();
      if (!this.planned.has(cypher))
        await this.patience.without(() => sendTo(this.transaction, `EXPLAIN ${cypher}`, sent));
      this.planned.add(cypher);
      return await sendTo(this.transaction, cypher, sent);
    } catch (error) {
      this.fault ??= { error: isDeadlock(error) ? gaveWay() : meaningOf(error) };
      throw this.fault.error;
    }
  }
}
