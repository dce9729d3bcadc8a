const longestWaitMs = 10_000;

/** Work that is repeated in the background: each run begins some time after the end of the one before. */
export class Repeated {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private isStopped = false;

  /** `work` never rejects; `everyMs` is the pause between two runs. */
  constructor(
    private readonly work: () => Promise<void>,
    private readonly everyMs: number,
  ) {}

  /** Runs now, and from then on again and again. Resolves after the first run. */
  start(): Promise<void> {
    this.running = this.work().then(() => this.againLater());
    return this.running;
  }

  /** Waits for a run in progress, at most ten seconds, so that an unresponsive Neo4j does not block the shutdown. */
  async stop(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    await Promise.race([this.running, new Promise(done => setTimeout(done, longestWaitMs).unref())]);
  }

  private againLater() {
    if (this.isStopped) return;
    this.timer = setTimeout(() => this.start(), this.everyMs).unref();
  }
}
