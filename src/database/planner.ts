import PQueue from "p-queue";
import type { Row } from "./database.js";

/** Milliseconds that Neo4j may plan one statement for. */
const planningMs = 120_000;

/** Statements that may wait for being planned; of more none is noted. */
const mostWaiting = 20;

/** Milliseconds. A plan that Neo4j has already is found sooner, even by a busy machine. */
const foundWithinMs = 1_000;

/** Sends `EXPLAIN` and a statement to Neo4j, which may take `timeoutMs` milliseconds for it. */
type Explain = (cypher: string, parameters: Row, timeoutMs: number) => Promise<unknown>;

/**
 * Plans statements outside their deadline, one at a time. Neo4j forgets a plan that was not finished in time, so a
 * statement whose planning takes longer than its deadline would fail each time. EXPLAIN and the statement share the plan.
 */
export class Planner {
  private readonly queue = new PQueue({ concurrency: 1 });
  private readonly underway = new Map<string, Promise<boolean>>();

  constructor(private readonly explain: Explain) {}

  /** Resolves when the statement, if it is being planned, has its plan; never rejects. */
  async planned(cypher: string): Promise<void> {
    await this.underway.get(cypher);
  }

  /** Plans a statement that ended on its deadline. Resolves to true if that took its time: it is worth another attempt. Never rejects. */
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
