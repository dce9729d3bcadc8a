/** What was already read of an iterator, then its rest. Whoever stops early ends the iterator, too, and what it reads from. */
export async function* continued<T>(read: Iterable<T>, rest: AsyncIterator<T>): AsyncIterable<T> {
  try {
    yield* read;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
