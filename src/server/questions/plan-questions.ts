import { setTimeout as rest } from "node:timers/promises";
import type { FastifyInstance } from "fastify";
import type { Question } from "./read-questions.js";

/**
 * Asks each kept question once, as a client would, one after another and resting in between as long as the last one took:
 * Neo4j then has their plans, which take it up to seconds, before a person asks. Never throws; ends soon after `signal`.
 */
export async function planQuestions(
  app: Pick<FastifyInstance, "inject">,
  questions: readonly Question[],
  signal: AbortSignal,
): Promise<void> {
  try {
    for (const { name } of questions) {
      signal.throwIfAborted();
      const began = performance.now();
      await app.inject(`/questions/${name}`);
      await rest(performance.now() - began, undefined, { signal, ref: false });
    }
  } catch {
    // The server stops, or Neo4j is away: whoever asks a question is told, and its plan is made then.
  }
}
