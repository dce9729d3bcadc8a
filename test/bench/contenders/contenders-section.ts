import { writeFile } from "node:fs/promises";
import { pidOfNeo4j } from "../processes/usage.js";
import type { Section } from "../section.js";
import { drawContest } from "./draw-contest.js";
import { Field } from "./field.js";
import { installContenders } from "./install.js";
import { printContest } from "./print-contest.js";
import { requests, unchanged } from "./requests.js";
import { type Cell, takeTurns } from "./take-turns.js";
import { type Verdict, verdictsOn } from "./verdicts.js";

/** This server beside what a user would take instead, and beside what Neo4j itself can do. */
export const contenders: Section = {
  name: "contenders",
  about: "this server, @neo4j/graphql and the bare driver in turns, 16 connections each",
  isDefault: true,
  async run(stage) {
    installContenders();
    const field = await Field.open(stage);
    const [cells, verdicts]: [Cell[], Verdict[]] = [[], []];
    try {
      const neo4j = await pidOfNeo4j(stage.database);
      for (const request of [...requests, unchanged]) {
        await field.prepare(request);
        const found = await takeTurns(request, field.entrants(request), { seconds: stage.options.seconds, neo4j });
        cells.push(...found);
        verdicts.push(...verdictsOn(request, found));
      }
    } finally {
      await field.close();
    }
    printContest(cells, verdicts);
    if (stage.options.svg) await writeFile(stage.options.svg, drawContest(cells, verdicts));
    return { cells, verdicts, requests: [...requests, unchanged] };
  },
};
