import { installContenders } from "../contenders/install.js";
import { requests } from "../contenders/requests.js";
import { Growth } from "../growth.js";
import type { Section } from "../section.js";
import { table } from "../table.js";
import { startWithOwnEngine } from "./own-engine.js";
import { startOnStage } from "./start-on-stage.js";

const growth = new Growth();
/** What the sample's own start came to; it does not hang on the size. */
let own: object | undefined;

/** From `npm start` to the first answer, and what the processes hold. */
export const start: Section = {
  name: "start",
  about: "cold start to ready, first answer after it, memory at rest and under load",
  isDefault: true,
  async run(stage) {
    installContenders();
    const request = requests.find(({ name }) => name === "two levels")!;
    own ??= await startWithOwnEngine();
    const figures = { ...own, ...(await startOnStage(stage, request)) };
    const rows = Object.entries(figures).map(([name, value]) => [name, value.toFixed(0), growth.against(name, value)]);
    console.log(table([["", "", "÷ first size"], ...rows]));
    return { figures };
  },
};
