/**
 * Yields the items already read, then the rest of the iterator. Stopping early also ends the iterator and its source.
 */
export async function* continued<T>(read: Iterable<T>, rest: AsyncIterator<T>): AsyncIterable<T> {
  try {
    yield* read;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

/** Reads the first item, so that its error is thrown at once, and returns all items. */
export async function begun<T>(items: AsyncIterable<T>): Promise<AsyncIterable<T>> {
  const iterator = items[Symbol.asyncIterator]();
  const first = await iterator.next();
  return continued(first.done ? [] : [first.value], iterator);
}
