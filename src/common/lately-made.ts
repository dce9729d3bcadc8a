import { LRUCache } from "lru-cache";

const most = 1_000;
/** Characters of all together; what hangs on a statement is some ten times as large as its text. */
const mostText = 4_000_000;
/** Longer ones are not worth their memory: somebody sends data, and will not send it again. */
const longest = 10_000;

/**
 * What was made lately, for dashboards that ask the same again and again, of each of 36 OPD in turn: found by what it was
 * made from. Texts are the same when they are equal, objects when they are one. Bounded: the least asked for go first.
 */
export class LatelyMade<T extends object> {
  private readonly made: LRUCache<string, T>;
  private readonly numbers = new WeakMap<object, number>();
  private numbered = 0;

  /** `textOf` tells how many characters one holds. */
  constructor(textOf: (made: T) => number = () => 0) {
    // To the cache, nothing has no size: the key of an empty text.
    const sizeCalculation = (made: T, key: string) => 1 + key.length + textOf(made);
    this.made = new LRUCache({ max: most, maxSize: mostText, sizeCalculation });
  }

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
