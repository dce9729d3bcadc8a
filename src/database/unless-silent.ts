import { DatabaseError } from "./database-error.js";

/** Beyond the limit that Neo4j itself keeps: time to connect, to try again, and for the answer to travel. */
const graceMs = 10_000;

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
