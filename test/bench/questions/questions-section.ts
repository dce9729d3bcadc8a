import { Growth } from "../growth.js";
import { row } from "../row.js";
import type { Section, Stage } from "../section.js";

import { type Measured, measure } from "./measure.js";
import { questions as texts } from "./questions.js";

const runs = 30;
const growth = new Growth();
const header = ["question", "median ms", "p95 ms", "÷ driver", "÷ first size", "round trips"];

/** One user, no network: a question asked in this process, its statements by the bare driver right after it. */
export const questions: Section = {
  name: "questions",
  about: "what one user waits for each analysis, in turns with its statements through the bare driver",
  isDefault: true,
  async run(stage) {
    const measured: object[] = [];
    console.log(row(header));
    for (const [name, query] of Object.entries(texts)) {
      const found = await measureOrSay(stage, query);
      console.log(row([name, ...(typeof found === "string" ? [found] : figures(name, found))]));
      measured.push({ question: name, ...(typeof found === "string" ? { refused: found } : found) });
    }
    return { questions: measured };
  },
};

/** A question that is refused (too costly, too slow at this size) is a result too: its code. */
async function measureOrSay(stage: Stage, query: string): Promise<Measured | string> {
  try {
    return await measure(stage, query, runs);
  } catch (error) {
    return (error as { originalError?: { code?: string } }).originalError?.code ?? String(error);
  }
}

function figures(name: string, { medianMs, p95Ms, ratioToDriver, roundTrips }: Measured): string[] {
  const numbers = [medianMs.toFixed(1), p95Ms.toFixed(1), ratioToDriver.toFixed(2)];
  return [...numbers, growth.against(name, medianMs), String(roundTrips)];
}
