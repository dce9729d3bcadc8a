import { beforeAll, describe, expect, test } from "@jest/globals";
import { readQuestions } from "../../../src/graphql/trusted-documents/read-questions.js";
import { provideSample, useSample } from "../../support/repository.js";
import { useAsIfServer } from "./as-if-server.js";
import { randomOperations } from "./random-operations.js";

const { database } = useSample();
const { ask } = useAsIfServer(database);

/** Seeds of the lists of operations; AS_IF_LISTS=300 tries more. */
const lists = Number(process.env.AS_IF_LISTS ?? 3);
const firstSeed = Number(process.env.AS_IF_SEED ?? 1);

/** Lists after which the sample is loaded anew: each deletes a server, and it has few. */
const listsOnOneSample = 15;

/** Twenty questions; some answer with scores, which depend on the texts of deleted elements until Lucene forgets them. */
const documents = readQuestions()
  .filter(({ query }) => !/\b(changes|trend|similar|referenceCandidates)\b/.test(query))
  .slice(0, 20);

const apply =
  "mutation ($operations: [OperationInput!]!) { applyChanges(operations: $operations) { problems { severity rule path } } }";

/** Returns a document with the directive; every question is a named query with variables. */
const asIf = (query: string) =>
  query.replace(/^query (\w+)(?:\(([^)]*)\))? \{/m, (_, name, variables = "") => {
    return `query ${name}($operations: [OperationInput!]! ${variables}) @asIf(operations: $operations) {`;
  });

const generated = /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}|baru-\d+-\d+/g;
const moment = /\d{4}-\d\d-\d\dT[\d:.]+Z/g;

/** Returns data and codes of an answer without generated ids and moments. Its errors have the order in which fields ended. */
function told({ body }: { body: any }): unknown {
  const errors = body.errors
    ?.map(({ path, extensions }: any) => ({ path, code: extensions.code }))
    .sort((one: any, other: any) => `${one.path}`.localeCompare(`${other.path}`));
  return JSON.parse(JSON.stringify({ data: body.data, errors }).replace(generated, "<id>").replace(moment, "<moment>"));
}

describe("twenty questions as if operations had been applied", () => {
  beforeAll(() => {
    expect(documents).toHaveLength(20);
    for (const { query } of documents) expect(asIf(query)).toContain("@asIf(operations: $operations)");
  });

  test.each(Array.from({ length: lists }, (_, list) => firstSeed + list))(
    "are answered like after really applying them (seed %i)",
    async seed => {
      if ((seed - firstSeed) % listsOnOneSample === 0) await provideSample(database);
      const operations = await randomOperations(database, seed);
      const recorded = () => Promise.all(documents.slice(0, 3).map(async ({ query }) => (await ask(query)).body.data));
      const before = await recorded();
      const supposed = [];
      for (const { query } of documents) supposed.push(await ask(asIf(query), { operations }));
      expect(await recorded()).toEqual(before);
      const { body } = await ask(apply, { operations });
      const problems =
        body.data?.applyChanges.problems.filter(({ severity }: any) => severity === "ERROR") ?? body.errors;
      expect({ seed, problems }).toEqual({ seed, problems: [] });
      for (const [index, { name, query }] of documents.entries())
        expect({ seed, name, told: told(supposed[index]!) }).toEqual({ seed, name, told: told(await ask(query)) });
    },
    1_200_000,
  );
});
