import { LRUCache } from "lru-cache";

const most = 1_000;
/** Maximum characters of all entries; the memory of a prepared statement is about ten times its text. */
const mostText = 4_000_000;
/** Maximum length of a key; longer ones contain data and are unlikely to come again. */
const longest = 10_000;

/**
 * LRU cache of computed objects, for dashboards that repeat the same requests for each of 36 OPDs. The key is the
 * inputs: texts compare by value, objects by identity. Bounded; the least recently used entries are evicted first.
 */
export class LatelyMade<T extends object> {
  private readonly made: LRUCache<string, T>;
  private readonly numbers = new WeakMap<object, number>();
  private numbered = 0;

  /** `textOf` returns the number of characters in an entry. */
  constructor(textOf: (made: T) => number = () => 0) {
    // lru-cache does not accept a size of 0, which the key of an empty text would have.
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
