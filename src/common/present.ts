/** Returns the value of a key that is known to be in a map. Throws an Error with the key if it is not. */
export function get<K, V extends {} | null>(map: { get(key: K): V | undefined }, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new Error(`There is no entry ${String(key)}.`);
  return value;
}

/** Returns the last item of a list that is known to have one. Throws an Error for an empty list. */
export function lastOf<T extends {} | null>(list: readonly T[]): T {
  const last = list.at(-1);
  if (last === undefined) throw new Error("The list is empty.");
  return last;
}
