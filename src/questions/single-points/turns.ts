import { setImmediate } from "node:timers/promises";
import { RepositoryError } from "../../common/repository-error.js";

/** Maximum time of uninterrupted work in ms, which is the longest delay of other requests. */
const turnMs = 15;

/**
 * Cooperative scheduling of long computations: yields to other requests every few milliseconds and enforces a time
 * limit.
 */
export class Turns {
  private readonly endsAt: number;
  private turnEndsAt = performance.now() + turnMs;

  constructor(private readonly limitMs: number) {
    this.endsAt = performance.now() + limitMs;
  }

  /** Yields if the current turn is over. Throws COST_EXCEEDED after the time limit. */
  async give(): Promise<void> {
    const now = performance.now();
    if (now < this.turnEndsAt) return;
    if (now > this.endsAt) {
      const message = `Computing single points of failure took more than ${this.limitMs} ms.`;
      throw new RepositoryError("COST_EXCEEDED", message, { limitMs: this.limitMs });
    }
    await setImmediate();
    this.turnEndsAt = performance.now() + turnMs;
  }
}
