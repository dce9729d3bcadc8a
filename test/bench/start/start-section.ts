import { installContenders } from "../contenders/install.js";
import { requests } from "../contenders/requests.js";
import { Growth } from "../growth.js";
import { row } from "../row.js";
import type { Section } from "../section.js";
import { startWithOwnEngine } from "./own-engine.js";
import { startOnStage } from "./start-on-stage.js";

const widths = { first: 56, others: 14 };
const growth = new Growth();
/** Result of the start with its own engine; independent of the size. */
let own: Record<string, number> | undefined;

/** Section that measures the time from `npm start` to the first answer, and the memory of the processes. */
export const start: Section = {
  name: "start",
  about: "cold start to ready, first answer after it, memory at rest and under load",
  isDefault: true,
  async run(stage) {
    installContenders();
    const request = requests.find(({ name }) => name === "two levels")!;
    own ??= await startWithOwnEngine();
    const figures = { ...own, ...(await startOnStage(stage, request)) };
    console.log(row(["", "", "÷ first size"], widths));
    for (const [name, value] of Object.entries(figures)) {
      console.log(row([name, value.toFixed(0), growth.against(name, value)], widths));
    }
    return { figures };
  },
};
