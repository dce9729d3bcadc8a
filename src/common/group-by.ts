/** Items of a key, at least one. */
export type Group<T> = [T, ...T[]];

/** Groups items by key, in their order. (Map.groupBy requires Node 21.) */
export function groupBy<K, T>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, Group<T>> {
  const groups = new Map<K, Group<T>>();
  for (const item of items) append(groups, keyOf(item), item);
  return groups;
}

/** Adds an item to the group of a key in place, because thousands of relations may lead to one Opd. */
export function append<K, T>(groups: Map<K, T[]>, key: K, item: T): void {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
}
