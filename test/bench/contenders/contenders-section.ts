import { writeFile } from "node:fs/promises";
import { pidOfNeo4j } from "../processes/usage.js";
import type { Section, Stage } from "../section.js";
import { drawContest } from "./draw-contest.js";
import { Field } from "./field.js";
import { installContenders } from "./install.js";
import { printHeader, printRequest, printSummary } from "./print-contest.js";
import { requests, unchanged } from "./requests.js";
import { type Cell, takeTurns } from "./take-turns.js";
import { type Verdict, verdictsOn } from "./verdicts.js";

const all = [...requests, unchanged];

/** Section that compares this server with alternatives, and with the bare driver as the limit of Neo4j itself. */
export const contenders: Section = {
  name: "contenders",
  about: "this server, @neo4j/graphql and the bare driver in turns, 16 connections each",
  isDefault: true,
  async run(stage) {
    installContenders();
    const field = await Field.open(stage);
    const { cells, verdicts } = await contest(field, stage).finally(() => field.close());
    printSummary(verdicts);
    if (stage.options.svg) await writeFile(stage.options.svg, drawContest(cells, verdicts));
    return { cells, verdicts, requests: all };
  },
};

async function contest(field: Field, { database, options }: Stage): Promise<{ cells: Cell[]; verdicts: Verdict[] }> {
  const [cells, verdicts]: [Cell[], Verdict[]] = [[], []];
  const neo4j = await pidOfNeo4j(database);
  await warmUp(field, options.seconds);
  printHeader();
  for (const request of all) {
    const found = await takeTurns(request, field.entrants(request), { seconds: options.seconds, neo4j });
    const judged = verdictsOn(request, found);
    printRequest(found, judged);
    cells.push(...found);
    verdicts.push(...judged);
  }
  return { cells, verdicts };
}

/** Warms up Neo4j, because its JVM compiles for a minute, which would penalise whatever is measured first. */
async function warmUp(field: Field, seconds: number) {
  for (const request of all) {
    await field.prepare(request);
    for (const contender of field.entrants(request)) await contender.load(request, seconds * 500);
  }
}
