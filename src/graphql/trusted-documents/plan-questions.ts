import { setTimeout as rest } from "node:timers/promises";
import type { Question } from "./read-questions.js";

/**
 * Executes each trusted document once, so that Neo4j has cached its plan before the first user request; planning takes
 * up to seconds. Between two documents it pauses as long as the last one took. `ask` has no short timeout, as an
 * unfinished plan is not cached. Never throws; ends soon after `signal`.
 */
export async function planQuestions(
  ask: (question: Question) => Promise<unknown>,
  questions: readonly Question[],
  signal: AbortSignal,
): Promise<void> {
  try {
    for (const question of questions) {
      signal.throwIfAborted();
      const began = performance.now();
      await ask(question);
      await rest(performance.now() - began, undefined, { signal, ref: false });
    }
  } catch {
    // The server stops or Neo4j is unavailable; the plan is then made on the first request.
  }
}
