import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "@jest/globals";
import type { ImportReport } from "../../src/formats/import-report.js";
import { useEmptyRepository } from "../support/repository.js";
import { importModel, modelFile } from "./read-model.js";

const gemma = "gemma-2025-10-11.exchange.xml";
const repository = useEmptyRepository();
const { database, ask } = repository;

let report: ImportReport;
let milliseconds: number;

beforeAll(async () => {
  const start = performance.now();
  report = await importModel(database, gemma);
  milliseconds = Math.round(performance.now() - start);
});

test("GEMMA comes in whole: every element, and every relation that has elements at both ends", () => {
  console.log(`GEMMA was imported in ${milliseconds} ms`);
  expect(report).toMatchObject({ written: true, created: 3006, relationsAdded: 6203, relationsRemoved: 0, deleted: 0 });
});

test("oddities that an architect may want to correct are reported one by one", () => {
  const count = (rule: string) => report.problems.filter(problem => problem.rule === rule).length;
  expect(report.problems.every(({ severity }) => severity === "WARNING")).toBe(true);
  expect(
    Object.fromEntries(
      ["RELATION_ON_RELATION", "SELF_LOOP", "REPEATED_RELATION", "REPEATED_NAME", "ISOLATED_ELEMENT", "CYCLE"].map(
        rule => [rule, count(rule)],
      ),
    ),
  ).toEqual({
    RELATION_ON_RELATION: 4,
    SELF_LOOP: 26,
    REPEATED_RELATION: 81,
    REPEATED_NAME: 34,
    ISOLATED_ELEMENT: 97,
    CYCLE: 15,
  });
  expect(report.problems.find(({ message }) => message.includes("lingkaran 23 elemen"))).toBeDefined();
});

describe("an impact reaches the elements that an independent oracle tells, at the same distances", () => {
  const { cases } = JSON.parse(readFileSync(modelFile("gemma-2025-10-11.impact.json"), "utf8")) as {
    cases: { id: string; name: string; impact: Record<string, number> }[];
  };

  test.each(cases)("$name", async ({ id, impact }) => {
    expect(await reachOf(id)).toEqual(impact);
  });
});

test("importing the same release again creates and updates nothing", async () => {
  const again = await importModel(database, gemma);
  expect(again).toMatchObject({
    created: 0,
    updated: 0,
    deleted: 0,
    unchanged: 3006,
    relationsAdded: 0,
    relationsRemoved: 0,
  });
});

const document = `query ($id: ID!, $after: String) {
  impact(of: [$id], orderBy: DISTANCE, first: 500, after: $after) {
    isPartial nodes { distance element { externalId } } pageInfo { hasNextPage endCursor } } }`;

async function reachOf(externalId: string): Promise<Record<string, number>> {
  const { data } = await ask(`{ elementByExternalId(externalId: "${externalId}", source: "GEMMA") { id } }`);
  const reached: [string, number][] = [];
  for (let after: string | undefined, isMore = true; isMore; ) {
    const { impact } = (await ask(document, { id: data.elementByExternalId.id, after })).data;
    expect(impact.isPartial).toBe(false);
    for (const { distance, element } of impact.nodes) reached.push([element.externalId, distance]);
    isMore = impact.pageInfo.hasNextPage;
    after = impact.pageInfo.endCursor;
  }
  return Object.fromEntries(reached);
}
