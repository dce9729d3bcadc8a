import PQueue from "p-queue";
import { RepositoryError } from "./repository-error.js";

/** Limits of a queue. */
interface Bounds {
  /** Maximum concurrent tasks. */
  atOnce: number;
  /** Maximum waiting tasks. Default: no limit. */
  mostWaiting?: number;
}

/** First-in, first-out queue for expensive tasks with limited concurrency. */
export class WaitingLine {
  private readonly queue: PQueue;
  private readonly mostWaiting: number;
  private waiting = 0;

  constructor({ atOnce, mostWaiting = Number.POSITIVE_INFINITY }: Bounds) {
    this.queue = new PQueue({ concurrency: atOnce });
    this.mostWaiting = mostWaiting;
  }

  /**
   * Runs a task in its turn. Throws TOO_MANY_REQUESTS if too many tasks wait, and the reason of `gone` if the client
   * disconnects while waiting; its place in the queue is then free at once.
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

  /** Counts a waiting task until the returned function is called or `gone` is aborted. */
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
