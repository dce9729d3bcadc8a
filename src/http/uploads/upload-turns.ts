/** Work that appends to a file. `end` makes it give up. */
interface Turn {
  end(): void;
  done: Promise<void>;
}

/**
 * Turns of the requests that append to a file. A later one ends the one before it, whose link broke without a word, so
 * that the number of received bytes is final when it is read.
 */
export class UploadTurns {
  private readonly turns = new Map<string, Turn>();

  /** Returns true while a request appends to a file. */
  has = (id: string): boolean => this.turns.has(id);

  /** Ends the request that appends to a file, if any, and runs `work` after it. `end` makes `work` give up. */
  async take<T>(id: string, end: () => void, work: () => Promise<T>): Promise<T> {
    const before = this.turns.get(id);
    let finish = () => {};
    const turn = { end, done: new Promise<void>(resolve => (finish = resolve)) };
    this.turns.set(id, turn);
    try {
      before?.end();
      await before?.done;
      return await work();
    } finally {
      if (this.turns.get(id) === turn) this.turns.delete(id);
      finish();
    }
  }
}
