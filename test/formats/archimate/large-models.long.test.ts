import { afterEach, expect, test } from "@jest/globals";
import { elementOf, exchangeFile, graphOf, importFile, relationOf } from "../../support/archimate.js";
import { useRepository } from "../../support/repository.js";

const { database } = useRepository();

afterEach(async () => expect(await graphOf(database)).toEqual([]));

const numbered = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));

test.each([
  [
    "elements without end",
    exchangeFile(numbered(300_001, index => `<element identifier="e${index}" xsi:type="Node"/>`)),
  ],
  ["names without end", exchangeFile([elementOf("e", "Node", "Satu", "<name/>".repeat(1_500_000))])],
])("%s: read no further than fits into memory", async (_, file) => {
  const { problems } = await importFile(database, file);
  expect(problems).toMatchObject([
    { rule: "MODEL_TOO_LARGE", path: ["contoh.xml", expect.any(Number), expect.any(Number)] },
  ]);
});

test("relations on relations on relations, thousands deep, are all stored with the element at their start", async () => {
  const chain = numbered(20_000, index => relationOf(`r${index + 1}`, "Flow", `r${index}`, `r${index}`));
  const model = exchangeFile([elementOf("a", "Node", "A")], [relationOf("r0", "Flow", "a", "a"), ...chain]);
  const { problems, ...counts } = await importFile(database, model, { dryRun: true });
  expect(counts).toMatchObject({ created: 1, relationsAdded: 1 });
  expect(problems.find(({ rule }) => rule === "RELATION_ON_RELATION")?.message).toMatch(/dari A\.$/);
});

test("many problems of one rule hide none of another rule, and the omitted ones are counted", async () => {
  const loops = numbered(1_500, index => relationOf(`r${index}`, "Flow", "a", "a"));
  const model = exchangeFile([elementOf("a", "Node", "A"), elementOf("b", "Node", "B")], loops);
  const { problems } = await importFile(database, model, { dryRun: true });
  const count = (rule: string) => problems.filter(each => each.rule === rule).length;
  expect([count("SELF_LOOP"), count("REPEATED_RELATION"), count("ISOLATED_ELEMENT")]).toEqual([1_000, 1_000, 1]);
  expect(problems.at(-1)).toMatchObject({
    severity: "WARNING",
    rule: "MORE_PROBLEMS",
    message: "… dan 500 SELF_LOOP, 499 REPEATED_RELATION lagi.",
  });
});
