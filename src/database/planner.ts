import PQueue from "p-queue";
import type { Row } from "./database.js";

/** Timeout for planning a statement, in milliseconds. */
const planningMs = 120_000;

/** Maximum statements that wait for planning; further ones are dropped. */
const mostWaiting = 20;

/** Milliseconds within which Neo4j finds a cached plan, even on a busy machine. */
const foundWithinMs = 1_000;

/** Sends `EXPLAIN` and a statement to Neo4j, with a timeout in milliseconds. */
type Explain = (cypher: string, parameters: Row, timeoutMs: number) => Promise<unknown>;

/**
 * Plans statements without their timeout, one at a time. Neo4j discards a plan that was not finished in time, so a
 * statement with a longer planning time would fail every time. EXPLAIN and the statement share the plan.
 */
export class Planner {
  private readonly queue = new PQueue({ concurrency: 1 });
  private readonly underway = new Map<string, Promise<boolean>>();

  constructor(private readonly explain: Explain) {}

  /** Waits until a statement has its plan, if it is being planned; never rejects. */
  async planned(cypher: string): Promise<void> {
    await this.underway.get(cypher);
  }

  /**
   * Plans a statement that timed out. Resolves to true if planning took long, so that a retry is worthwhile. Never
   * rejects.
   */
  plan(cypher: string, parameters: Row, isAwaited: boolean): Promise<boolean> {
    const known = this.underway.get(cypher);
    if (known) return known;
    if (this.queue.size >= mostWaiting && !isAwaited) return Promise.resolve(false);
    const planning = this.queue
      .add(() => this.timed(cypher, parameters), { priority: isAwaited ? 1 : 0 })
      .then(tookMs => (tookMs as number) > foundWithinMs)
      .catch(() => false)
      .finally(() => this.underway.delete(cypher));
    this.underway.set(cypher, planning);
    return planning;
  }

  private async timed(cypher: string, parameters: Row): Promise<number> {
    const began = performance.now();
    await this.explain(`EXPLAIN ${cypher}`, parameters, planningMs);
    return performance.now() - began;
  }
}
