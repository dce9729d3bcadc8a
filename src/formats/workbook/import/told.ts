import type { StoredRelation } from "./stored.js";

/** Relations of the file between stored elements. */
export class Told {
  private readonly keys = new Set<string>();

  add(from: string, type: string, to: string) {
    this.keys.add(`${from} ${type} ${to}`);
  }

  has = ({ from, type, to }: Pick<StoredRelation, "from" | "type" | "to">): boolean =>
    this.keys.has(`${from} ${type} ${to}`);
}
