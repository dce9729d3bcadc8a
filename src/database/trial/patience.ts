/** Time limit of a piece of work that can be suspended. */
export class Patience {
  private timer: NodeJS.Timeout | undefined;
  private startedAt = 0;
  private isOver = false;

  /** `onEnd` is called once `leftMs` milliseconds have passed, except for suspended ones. Starts to run. */
  constructor(
    private leftMs: number,
    private readonly onEnd: () => void,
  ) {
    this.run();
  }

  /** Suspends the limit while something runs that does not count. */
  async without<T>(work: () => Promise<T>): Promise<T> {
    clearTimeout(this.timer);
    this.leftMs -= performance.now() - this.startedAt;
    try {
      return await work();
    } finally {
      this.run();
    }
  }

  /** Ends the limit; `onEnd` is no longer called, even if the limit is suspended. */
  stop(): void {
    this.isOver = true;
    clearTimeout(this.timer);
  }

  private run(): void {
    if (this.isOver) return;
    this.startedAt = performance.now();
    if (Number.isFinite(this.leftMs)) this.timer = setTimeout(this.onEnd, Math.max(0, this.leftMs));
  }
}
