import { LRUCache } from "lru-cache";

const most = 1_000;
/** Longer ones are not worth their memory: somebody sends data, and will not send it again. */
const longest = 10_000;

/**
 * What was made lately, for dashboards that ask the same again and again, of each of 36 OPD in turn: found by what it was
 * made from. Texts are the same when they are equal, objects when they are one. Bounded: the least asked for go first.
 */
export class LatelyMade<T extends object> {
  private readonly made = new LRUCache<string, T>({ max: most });
  private readonly numbers = new WeakMap<object, number>();
  private numbered = 0;

  of(from: readonly (string | object)[], make: () => T): T {
    const key = from.map(each => (typeof each === "string" ? each : this.numberOf(each))).join("\n");
    const known = this.made.get(key);
    if (known) return known;
    const made = make();
    if (key.length <= longest) this.made.set(key, made);
    return made;
  }

  private numberOf(object: object): number {
    const number = this.numbers.get(object) ?? this.numbered++;
    this.numbers.set(object, number);
    return number;
  }
}
