import { DatabaseError } from "./database-error.js";

/** What took longer is not worth a repetition: it would fail again, most likely for want of memory or on its own time limit. */
const longestRepeatedMs = 5_000;

/**
 * The work of a transaction, for a driver that calls it again whenever Neo4j says so: a quick loser of a race for a lock
 * is repeated, a huge import that fails at its commit for want of memory (which Neo4j also calls transient) is not.
 */
export function unlessTooLong<A, T>(work: (argument: A) => Promise<T>, timeoutMs: number): (argument: A) => Promise<T> {
  let lastedMs = 0;
  return async argument => {
    if (lastedMs >= Math.min(longestRepeatedMs, timeoutMs)) throw new DatabaseError("DEADLINE_EXCEEDED");
    const began = Date.now();
    try {
      return await work(argument);
    } finally {
      lastedMs = Date.now() - began;
    }
  };
}
