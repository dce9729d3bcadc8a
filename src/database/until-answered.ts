import { setTimeout as pause } from "node:timers/promises";
import { Neo4jError } from "neo4j-driver";

const pauseMs = 500;

/** Nobody listens there, the name has no address, or the way is closed: waiting does not help. */
const nobodyThere = /ECONNREFUSED|ENOTFOUND|EHOSTUNREACH|ENETUNREACH|SSL|certificate/i;

/** A server that has too much to do to shake hands in time, or opens its database at this moment. */
const notYet = /acquisition timed out|ServiceUnavailable|SessionExpired|TransientError|DatabaseUnavailable/;

/**
 * Repeats an attempt to reach Neo4j while it fails because the server is slow, for `patienceMs` milliseconds; then throws
 * the last error. Throws at once where nobody listens, or where the server refuses.
 */
export async function untilAnswered<T>(attempt: () => Promise<T>, patienceMs: number): Promise<T> {
  const end = performance.now() + patienceMs;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (!isSlow(error) || performance.now() > end) throw error;
    }
    await pause(pauseMs);
  }
}

const isSlow = (error: unknown): boolean =>
  error instanceof Neo4jError && notYet.test(`${error.code} ${error.message}`) && !nobodyThere.test(error.message);
