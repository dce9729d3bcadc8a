/** What was already read of an iterator, then its rest. Whoever stops early ends the iterator, too, and what it reads from. */
export async function* continued<T>(read: Iterable<T>, rest: AsyncIterator<T>): AsyncIterable<T> {
  try {
    yield* read;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

/** The same once the first is read, so that what is wrong with it is thrown now. */
export async function begun<T>(items: AsyncIterable<T>): Promise<AsyncIterable<T>> {
  const iterator = items[Symbol.asyncIterator]();
  const first = await iterator.next();
  return continued(first.done ? [] : [first.value], iterator);
}
