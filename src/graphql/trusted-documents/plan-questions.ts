import { setTimeout as rest } from "node:timers/promises";
import type { Question } from "./read-questions.js";

/**
 * Asks each kept question once, one after another and resting in between as long as the last one took: Neo4j then has
 * their plans, which take it up to seconds, before a person asks. `ask` is patient, as a plan that is not finished in time
 * is not kept. Never throws; ends soon after `signal`.
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
    // The server stops, or Neo4j is away: whoever asks a question is told, and its plan is made then.
  }
}
