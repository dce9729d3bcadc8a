/** Longer ones are not worth their memory: somebody sends data, and will not send it again. */
const longestKept = 10_000;

/**
 * What was made last for each of some objects, for dashboards that ask the same again and again. `given` is all else that
 * it was made of: made anew where any of it differs. Ends with its object.
 */
export class KeepLast<K extends object, T> {
  private readonly kept = new WeakMap<K, { given: unknown[]; made: T }>();

  of(key: K, given: unknown[], make: () => T): T {
    const known = this.kept.get(key);
    if (known && given.every((each, index) => each === known.given[index])) return known.made;
    const made = make();
    if (given.every(each => typeof each !== "string" || each.length <= longestKept))
      this.kept.set(key, { given, made });
    return made;
  }
}
