import { DatabaseError } from "./database-error.js";

/** Milliseconds added to the timeout in Neo4j: to connect, to retry, and to transfer the result. */
const graceMs = 10_000;

/** Milliseconds after the timeout of a read until the server is probed. */
const planningMs = 2_000;

/** Error of a server that accepted a query and does not answer, or answers other queries only. */
export class Silence extends DatabaseError {
  constructor() {
    super("DATABASE_UNAVAILABLE", { cause: new Error("Neo4j took the question and stays silent.") });
  }

  /** Its place is that of a timer. */
  override get isOutage(): boolean {
    return true;
  }
}

/**
 * Throws a Silence if the server accepted a query but does not answer in time (a frozen machine, a cut cable). Waits
 * forever without a timeout.
 */
export async function unlessSilent<T>(answer: Promise<T>, timeoutMs: number, grace = graceMs): Promise<T> {
  if (!Number.isFinite(timeoutMs)) return answer;
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Silence()), timeoutMs + grace);
  });
  return Promise.race([answer, silence]).finally(() => clearTimeout(timer));
}

/**
 * Like `unlessSilent` for a read. Neo4j does not apply its timeout to planning, so the server is probed: throws
 * DEADLINE_EXCEEDED if it answers other queries, otherwise a Silence.
 */
export async function unlessTooLong<T>(
  answer: Promise<T>,
  timeoutMs: number,
  isAvailable: () => Promise<boolean>,
): Promise<T> {
  try {
    return await unlessSilent(answer, timeoutMs, planningMs);
  } catch (error) {
    if (!(error instanceof Silence)) throw error;
    if (await isAvailable()) throw new DatabaseError("DEADLINE_EXCEEDED", { cause: error });
    return unlessSilent(answer, 0);
  }
}
