/** Groups items by key, in their order. (Map.groupBy requires Node 21.) */
export function groupBy<K, T>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) append(groups, keyOf(item), item);
  return groups;
}

/** Adds an item to the group of a key in place, because thousands of relations may lead to one Opd. */
export function append<K, T>(groups: Map<K, T[]>, key: K, item: T) {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
}
