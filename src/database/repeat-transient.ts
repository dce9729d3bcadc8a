import { setTimeout } from "node:timers/promises";
import { isRetryableError } from "neo4j-driver";
import { isOutOfMemory } from "./database-error.js";

/** Maximum duration, in milliseconds, of an attempt that is repeated; a longer one would probably time out again. */
const longestRepeatedMs = 5_000;
const firstPauseMs = 50;

/**
 * Repeats work after transient errors, such as a lost race for a lock. The driver's own retry would also repeat a huge
 * import that ran out of memory, which Neo4j calls transient, too.
 */
export async function repeatTransient<T>(attempt: () => Promise<T>, timeoutMs: number): Promise<T> {
  const began = Date.now();
  const isWorthIt = (error: unknown) =>
    isRetryableError(error) && !isOutOfMemory(error) && Date.now() - began < Math.min(longestRepeatedMs, timeoutMs);
  for (let pauseMs = firstPauseMs; ; pauseMs *= 2) {
    try {
      return await attempt();
    } catch (error) {
      if (!isWorthIt(error)) throw error;
    }
    await setTimeout(pauseMs * (0.5 + Math.random()));
  }
}
