const everyMs = 10_000;

/** Waits for `work`, and reports `what` with the elapsed seconds every ten seconds. */
export async function stillGoingOn<T>(
  work: Promise<T>,
  what: string,
  onProgress: (message: string) => void,
): Promise<T> {
  let seconds = 0;
  const repeating = setInterval(() => {
    seconds += everyMs / 1_000;
    onProgress(`${what} (${seconds} s so far; a busy machine takes longer)`);
  }, everyMs);
  return work.finally(() => clearInterval(repeating));
}
