/** Seconds until the next attempt, after each failed one; those of Standard Webhooks. After the last one the webhook fails. */
const delays = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400];

/** Part by which a delay varies, so that the messages of several webhooks do not arrive together. */
const jitter = 0.1;

/**
 * Returns the milliseconds until the next attempt; undefined after the last one, some three days after the first.
 * `retryAfter`: seconds that the receiver wants, a day at most.
 */
export function delayAfter(failures: number, retryAfter = 0, random = Math.random()): number | undefined {
  const seconds = delays[failures - 1];
  if (seconds === undefined) return undefined;
  const varied = seconds * (1 + jitter * (2 * random - 1));
  return Math.round(1_000 * Math.max(varied, Math.min(retryAfter, 86_400)));
}
