/** Milliseconds between two looks at the queue of the server. */
const everyMs = 3_000;

/**
 * Passes the place of the next own import in the queue of the server to `onPlace` until `work` ends; undefined once it is
 * not waiting. Returns the result of `work`.
 */
export async function whileQueued<T>(work: Promise<T>, onPlace: (place: number | undefined) => void): Promise<T> {
  let isOver = false;
  const look = async () => {
    const answer = await fetch("/queue").catch(() => undefined);
    const queues: any = await answer?.json().catch(() => undefined);
    if (!isOver) onPlace(queues?.imports?.yours[0]);
  };
  const looking = setInterval(look, everyMs);
  return work.finally(() => {
    isOver = true;
    clearInterval(looking);
    onPlace(undefined);
  });
}
