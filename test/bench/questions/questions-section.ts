import { Growth } from "../growth.js";
import { row } from "../row.js";
import type { Section, Stage } from "../section.js";

import { type Measured, measure } from "./measure.js";
import { questions as texts } from "./questions.js";

const runs = 30;
const growth = new Growth();
const header = ["question", "median ms", "p95 ms", "÷ driver", "÷ first size", "db hits", "÷ first size", "trips"];
const widths = { first: 34, others: 13 };

/** Section with one user and no network: each question in this process, then its statements through the bare driver. */
export const questions: Section = {
  name: "questions",
  about: "what one user waits for each analysis, in turns with its statements through the bare driver",
  isDefault: true,
  async run(stage) {
    const measured: object[] = [];
    console.log(row(header, widths));
    for (const [name, query] of Object.entries(texts)) {
      const found = await measureOrSay(stage, query);
      console.log(row([name, ...(typeof found === "string" ? [found] : figures(name, found))], widths));
      measured.push({ question: name, ...(typeof found === "string" ? { refused: found } : found) });
    }
    return { questions: measured };
  },
};

/** Returns the error code if a question is refused (too costly or too slow at this size). */
async function measureOrSay(stage: Stage, query: string): Promise<Measured | string> {
  try {
    return await measure(stage, query, runs);
  } catch (error) {
    return (error as { originalError?: { code?: string } }).originalError?.code ?? String(error);
  }
}

function figures(name: string, { medianMs, p95Ms, ratioToDriver, dbHits, roundTrips }: Measured): string[] {
  const times = [medianMs.toFixed(1), p95Ms.toFixed(1), ratioToDriver.toFixed(2), growth.against(name, medianMs)];
  return [...times, String(dbHits), growth.against(`${name}, db hits`, dbHits), String(roundTrips)];
}
