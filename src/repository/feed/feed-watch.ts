import { beginning, endOf, type Position } from "./position.js";
import { SettledFeed, type WatchedDatabase } from "./settled-feed.js";

interface WatchParts {
  database: WatchedDatabase;
  /** Receives the error of a look that failed; the next one follows. */
  onFault(error: unknown): void;
  /** Milliseconds between two looks. Default: one second. */
  everyMs?: number;
}

/** Milliseconds for which somebody who begins to listen waits for writes in progress, and between two looks meanwhile. */
const [longestWaitMs, betweenMs] = [5_000, 50];

/**
 * The one look of a server at the change log, for all who follow it. It looks while somebody waits, and not at all
 * otherwise.
 */
export class FeedWatch {
  private readonly settled: SettledFeed;
  private readonly waiting = new Set<() => void>();
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> | undefined;
  private at: string | undefined;

  constructor(private readonly parts: WatchParts) {
    this.settled = new SettledFeed(parts.database);
  }

  /** Returns the time up to which the change log was complete at the last look. Throws the error of the first look. */
  async current(): Promise<string> {
    return this.at ?? this.now();
  }

  /** Looks now, and returns the time. Throws a DatabaseError. */
  async now(): Promise<string> {
    this.at = await this.settled.look();
    return this.at;
  }

  /**
   * Returns the place after the newest record at this call: what is recorded later follows it. Waits five seconds at most for the
   * writes in progress; behind a longer one the place is earlier. `signal`: ends the wait. Throws a DatabaseError.
   */
  async end(signal?: AbortSignal): Promise<Position> {
    let until = await this.now();
    const { newest } = this.settled;
    const began = performance.now();
    while (until < newest && !signal?.aborted && performance.now() - began < longestWaitMs) {
      await new Promise(done => setTimeout(done, betweenMs));
      until = await this.now();
    }
    return endOf(until === beginning.at ? newest : until);
  }

  /** Waits until the time is another one, until a signal is aborted, or for some milliseconds. */
  next(known: string, mostMs: number, signal: AbortSignal): Promise<void> {
    if (signal.aborted || (this.at !== undefined && this.at !== known)) return Promise.resolve();
    return new Promise(resolve => {
      const done = () => {
        clearTimeout(timer);
        signal.removeEventListener("abort", done);
        this.waiting.delete(done);
        resolve();
      };
      const timer = setTimeout(done, mostMs);
      signal.addEventListener("abort", done);
      this.waiting.add(done);
      this.timer ??= setTimeout(() => this.look(), this.everyMs);
    });
  }

  /** Ends the looks; resolves when a running one has ended. */
  async stop(): Promise<void> {
    clearTimeout(this.timer);
    for (const wake of this.waiting) wake();
    await this.looking;
  }

  private get everyMs(): number {
    return this.parts.everyMs ?? 1_000;
  }

  private look(): void {
    this.looking = this.lookOnce().finally(() => {
      this.looking = undefined;
      this.timer = this.waiting.size > 0 ? setTimeout(() => this.look(), this.everyMs) : undefined;
    });
  }

  private async lookOnce(): Promise<void> {
    const before = this.at;
    try {
      if ((await this.now()) !== before) for (const wake of this.waiting) wake();
    } catch (error) {
      this.parts.onFault(error);
    }
  }
}
