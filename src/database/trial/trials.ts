import { randomUUID } from "node:crypto";
import { FairQueue } from "../../common/fair-queue.js";
import { RepositoryError } from "../../common/repository-error.js";
import { type Connections, limitOf } from "../connections.js";
import type { Row, Transaction } from "../database.js";
import { unlessSilent } from "../unless-silent.js";
import { PlannedTexts } from "./planned-texts.js";
import { gaveWay, Trial } from "./trial.js";

/** Trials at one time; each holds locks. */
const mostAtOnce = 4;

/** Maximum time in milliseconds that planning may add to a trial. */
const mostPlanningMs = 60_000;

/** Milliseconds between two looks at the transactions that wait for locks. */
const everyMs = 200;

const tooMany = "Terlalu banyak pengandaian sedang dikerjakan; coba lagi sebentar lagi.";

interface TrialRules {
  /** Milliseconds, without planning. */
  timeoutMs: number;
  /** Waits for a place if too many trials run. Default: false, the trial is refused. */
  waits?: boolean;
}

/**
 * Transactions that are never committed, at most four at one time. A trial ends as soon as a write waits for its locks:
 * nobody waits for what is only tried out.
 */
export class Trials {
  private readonly line = new FairQueue({ atOnce: mostAtOnce });
  private readonly planned = new PlannedTexts();
  private readonly open = new Map<string, Trial>();
  private running = 0;
  private watch: NodeJS.Timeout | undefined;

  constructor(private readonly connections: Connections) {}

  /**
   * Does a piece of work in a transaction that is rolled back, once. Throws TOO_MANY_REQUESTS if too many run or if it
   * gave way to a write, DEADLINE_EXCEEDED after its time, else errors of the driver.
   */
  async run<T>(work: (transaction: Transaction) => Promise<T>, { timeoutMs, waits }: TrialRules): Promise<T> {
    if (!waits && this.running >= mostAtOnce) throw new RepositoryError("TOO_MANY_REQUESTS", tooMany);
    return this.line.turn(async () => {
      this.running++;
      return this.begin(work, timeoutMs).finally(() => {
        this.running--;
      });
    });
  }

  private begin<T>(work: (transaction: Transaction) => Promise<T>, timeoutMs: number): Promise<T> {
    const name = randomUUID();
    const mostMs = timeoutMs + mostPlanningMs;
    const answer = this.connections.write(async session => {
      const transaction = session.beginTransaction({ ...limitOf(mostMs), metadata: { asIf: name } });
      const trial = new Trial(transaction, this.planned, timeoutMs);
      this.enter(name, trial);
      // Closing the session rolls back, and ends a statement that still runs.
      return trial.of(work).finally(() => this.leave(name));
    }, timeoutMs);
    return unlessSilent(answer, mostMs);
  }

  private enter(name: string, trial: Trial): void {
    this.open.set(name, trial);
    this.watch ??= setTimeout(() => this.look(), everyMs).unref();
  }

  private leave(name: string): void {
    this.open.delete(name);
    if (this.open.size > 0) return;
    clearTimeout(this.watch);
    this.watch = undefined;
  }

  private async look(): Promise<void> {
    const { watch } = this;
    const rows = await this.connections.transactions().catch(() => []);
    for (const name of blocking(rows)) this.open.get(name)?.end(gaveWay());
    if (this.watch === watch) this.watch = setTimeout(() => this.look(), everyMs).unref();
  }
}

/** Returns the names of the trials for whose locks other transactions wait, trials themselves excepted. */
function blocking(rows: readonly Row[]): string[] {
  const waited = rows
    .filter(({ metaData, status }) => !metaData.asIf && status.startsWith("Blocked by"))
    .flatMap(({ status }) => status.match(/[\w.-]+-transaction-\d+/g) ?? []);
  return rows
    .filter(({ transactionId }) => waited.includes(transactionId))
    .flatMap(({ metaData }) => metaData.asIf ?? []);
}
