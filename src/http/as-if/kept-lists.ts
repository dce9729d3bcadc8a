import { randomUUID } from "node:crypto";
import { LRUCache } from "lru-cache";
import type { Viewer } from "../../access/viewer.js";
import type { Operation } from "../../repository/changes/operations.js";

const aDay = 24 * 60 * 60_000;

/** Lists of one viewer; a further one displaces the oldest. */
const mostOfViewer = 20;

/** Bytes of all lists together, as they were sent; the least recently used are dropped first. */
const mostBytes = 64_000_000;

interface KeptList {
  operations: readonly Operation[];
  bytes: number;
}

/**
 * Lists of operations by a secret id, for a day, in memory. An id gives nobody rights: the operations are applied with
 * those of the viewer who uses it.
 */
export class KeptLists {
  private readonly lists = new LRUCache<string, KeptList>({
    maxSize: mostBytes,
    sizeCalculation: ({ bytes }) => 1 + bytes,
    ttl: aDay,
  });
  private readonly ofViewers = new LRUCache<string, string[]>({ max: 10_000, ttl: aDay });

  /** Returns the id of the list, and the time at which it expires. */
  keep({ account }: Viewer, operations: readonly Operation[], bytes: number): { id: string; until: string } {
    const id = randomUUID();
    const ids = [...(this.ofViewers.get(account) ?? []), id];
    for (const oldest of ids.slice(0, -mostOfViewer)) this.lists.delete(oldest);
    this.ofViewers.set(account, ids.slice(-mostOfViewer));
    this.lists.set(id, { operations, bytes });
    return { id, until: new Date(Date.now() + aDay).toISOString() };
  }

  find = (id: string): readonly Operation[] | undefined => this.lists.get(id)?.operations;
}
