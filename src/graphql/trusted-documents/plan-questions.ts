import { setTimeout as rest } from "node:timers/promises";
import { type Kind, propertiesOf } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import type { Operation } from "../../repository/changes/operations.js";

const hasNoMore = (kind: Kind) =>
  propertiesOf(kind).every(({ name, required }) => !required || name === "code" || name === "name");

/**
 * Operation as if which the documents are planned too: Neo4j has other plans within a transaction that has changed
 * something. It creates an element of the first kind that needs only code and name, and locks no other.
 */
export const anyChange: readonly Operation[] = [
  {
    action: "create",
    kind: metamodel.kinds.find(hasNoMore)!.name,
    path: ["operations", 0],
    properties: { code: "AS-IF", name: "Pengandaian" },
    relations: {},
  },
];

/**
 * Executes each question once (a trusted document, or a page), so that Neo4j has cached its plan before the first user request; planning takes
 * up to seconds. Between two documents it pauses as long as the last one took. `ask` has no short timeout, as an
 * unfinished plan is not cached. Never throws; ends soon after `signal`.
 */
export async function planQuestions<Question>(
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
