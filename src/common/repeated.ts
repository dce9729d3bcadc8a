import { within } from "./within.js";

const longestWaitMs = 10_000;

/**
 * Work that is repeated in the background: each run begins some time after the end of the one before, also after one that failed.
 */
export class Repeated {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private isStopped = false;
  /** Number of runs that failed. */
  failures = 0;
  /** End of the last run that did not fail, in seconds since 1970; NaN before. */
  succeededAt = Number.NaN;

  /** `everyMs` is the pause between two runs; `onFault` receives the error of one that failed. Default: nobody. */
  constructor(
    private readonly work: () => Promise<void>,
    private readonly everyMs: number,
    private readonly onFault: (error: unknown) => void = () => {},
  ) {}

  /** Runs now, and from then on again and again. Resolves after the first run. */
  start(): Promise<void> {
    this.running = this.run().then(() => this.againLater());
    return this.running;
  }

  private async run(): Promise<void> {
    try {
      await this.work();
      this.succeededAt = Date.now() / 1_000;
    } catch (error) {
      this.failures++;
      this.onFault(error);
    }
  }

  /** Waits for a run in progress, at most ten seconds, so that an unresponsive Neo4j does not block the shutdown. */
  async stop(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    await within(longestWaitMs, this.running);
  }

  private againLater() {
    if (this.isStopped) return;
    this.timer = setTimeout(() => this.start(), this.everyMs).unref();
  }
}
