import { DatabaseError } from "./database-error.js";

/** Beyond the limit that Neo4j itself keeps: time to connect, to try again, and for the answer to travel. */
const graceMs = 10_000;

/** Gives up on a server that took a question and stays silent (a frozen machine, a cut cable): DATABASE_UNAVAILABLE. Without a limit, never. */
export async function unlessSilent<T>(answer: Promise<T>, timeoutMs: number, grace = graceMs): Promise<T> {
  if (!Number.isFinite(timeoutMs)) return answer;
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(silent()), timeoutMs + grace);
  });
  return Promise.race([answer, silence]).finally(() => clearTimeout(timer));
}

function silent(): DatabaseError {
  const cause = new Error("Neo4j took the question and stays silent.");
  return new DatabaseError("DATABASE_UNAVAILABLE", { cause });
}
