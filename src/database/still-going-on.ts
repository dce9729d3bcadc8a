const everyMs = 10_000;

/** Waits for `work` and repeats every ten seconds, with the seconds so far, what is still going on. */
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
