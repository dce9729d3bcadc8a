import { DatabaseError } from "./database-error.js";

/** Beyond the limit that Neo4j itself keeps: time to connect, to try again, and for the answer to travel. */
const graceMs = 10_000;

/** Beyond the time limit of a read, until the server is asked whether it answers others. */
const planningMs = 2_000;

/** A server that took a question and stays silent, or answers others only. */
export class Silence extends DatabaseError {
  constructor() {
    super("DATABASE_UNAVAILABLE", { cause: new Error("Neo4j took the question and stays silent.") });
  }
}

/** Gives up on a server that took a question and stays silent (a frozen machine, a cut cable): throws a Silence. Without a limit, never. */
export async function unlessSilent<T>(answer: Promise<T>, timeoutMs: number, grace = graceMs): Promise<T> {
  if (!Number.isFinite(timeoutMs)) return answer;
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Silence()), timeoutMs + grace);
  });
  return Promise.race([answer, silence]).finally(() => clearTimeout(timer));
}

/**
 * The same for a read: Neo4j's own time limit does not end the planning of a statement, so a server that answers others is
 * not away. Throws DEADLINE_EXCEEDED then, a Silence where it answers nobody.
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
