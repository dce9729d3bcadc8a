import { LRUCache } from "lru-cache";

/**
 * LRU cache of results in progress and finished ones: all who want the same at the same time share one computation. One
 * that fails is forgotten.
 */
export class PromiseCache<T> {
  private readonly promises: LRUCache<string, Promise<T>>;

  /** `max`: number of entries; `ttl`: milliseconds after which one is computed anew. Default: never. */
  constructor(bounds: { max: number; ttl?: number }) {
    this.promises = new LRUCache(bounds);
  }

  /** Returns the result under a key, and computes one that is not there. Throws the error of the computation. */
  of(key: string, compute: () => Promise<T>): Promise<T> {
    const known = this.promises.get(key);
    if (known) return known;
    const promise = compute();
    this.promises.set(key, promise);
    promise.catch(() => this.promises.delete(key));
    return promise;
  }
}
