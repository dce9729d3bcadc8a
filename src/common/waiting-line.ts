import PQueue from "p-queue";
import { RepositoryError } from "./repository-error.js";

/** Bounds of a waiting line. */
interface Bounds {
  /** Pieces of work that go on at the same time. */
  atOnce: number;
  /** Pieces of work that may wait. Default: no bound. */
  mostWaiting?: number;
}

/** Heavy work of one kind, of which only so much goes on at once; the rest waits for its turn, first come first served. */
export class WaitingLine {
  private readonly queue: PQueue;
  private readonly mostWaiting: number;
  private waiting = 0;

  constructor({ atOnce, mostWaiting = Number.POSITIVE_INFINITY }: Bounds) {
    this.queue = new PQueue({ concurrency: atOnce });
    this.mostWaiting = mostWaiting;
  }

  /**
   * Does the work in its turn. Throws TOO_MANY_REQUESTS where too many wait, and the reason of `gone` where whoever asked
   * went away before the turn came; their place in the line is free at once.
   */
  async turn<T>(work: () => Promise<T>, gone?: AbortSignal): Promise<T> {
    gone?.throwIfAborted();
    if (this.waiting >= this.mostWaiting) throw new RepositoryError("TOO_MANY_REQUESTS", tooMany);
    const leave = this.join(gone);
    const done = await this.queue.add(() => {
      leave();
      gone?.throwIfAborted();
      return work();
    });
    return done as T;
  }

  /** Counts one more that waits, until the function it returns is called or `gone` is aborted. */
  private join(gone: AbortSignal | undefined): () => void {
    let waits = true;
    this.waiting++;
    const leave = () => {
      gone?.removeEventListener("abort", leave);
      if (waits) this.waiting--;
      waits = false;
    };
    gone?.addEventListener("abort", leave);
    return leave;
  }
}

const tooMany = "Terlalu banyak permintaan seperti ini sedang dikerjakan; coba lagi sebentar lagi.";
