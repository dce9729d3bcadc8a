import { setImmediate } from "node:timers/promises";
import { RepositoryError } from "../../common/repository-error.js";

/** Work at one go, in milliseconds; other requests wait no longer. */
const turnMs = 15;

/** Long work in one process: it lets others go first every few milliseconds, and ends in time. */
export class Turns {
  private readonly endsAt: number;
  private turnEndsAt = performance.now() + turnMs;

  constructor(private readonly limitMs: number) {
    this.endsAt = performance.now() + limitMs;
  }

  /** Throws COST_EXCEEDED when the work has taken too long. */
  async give(): Promise<void> {
    const now = performance.now();
    if (now < this.turnEndsAt) return;
    if (now > this.endsAt) {
      const message = `Single points of failure took more than ${this.limitMs} ms to work out.`;
      throw new RepositoryError("COST_EXCEEDED", message, { limitMs: this.limitMs });
    }
    await setImmediate();
    this.turnEndsAt = performance.now() + turnMs;
  }
}
