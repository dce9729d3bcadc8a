import { setTimeout } from "node:timers/promises";
import { isRetryableError } from "neo4j-driver";
import { isOutOfMemory } from "./database-error.js";

/** What has taken longer is not worth a repetition: it would fail again, most likely on its own time limit. */
const longestRepeatedMs = 5_000;
const firstPauseMs = 50;

/**
 * Attempts again what Neo4j says may succeed the next time, such as the loser of a race for a lock. The driver's own
 * repetition would also repeat a huge import that has failed for want of memory, which Neo4j calls transient, too.
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
