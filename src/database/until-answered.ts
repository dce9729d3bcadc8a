import { setTimeout as pause } from "node:timers/promises";
import { Neo4jError } from "neo4j-driver";

const pauseMs = 500;

/** Errors that waiting does not resolve: nobody listens, unknown host name, or no route. */
const nobodyThere = /ECONNREFUSED|ENOTFOUND|EHOSTUNREACH|ENETUNREACH|SSL|certificate/i;

/** Errors of a server that is too busy for a handshake, or that is just opening its database. */
const notYet = /acquisition timed out|ServiceUnavailable|SessionExpired|TransientError|DatabaseUnavailable/;

/**
 * Repeats an attempt to reach Neo4j while the server is slow, for at most `patienceMs` milliseconds; then throws the
 * last error. Throws at once if nobody listens or the server refuses.
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
