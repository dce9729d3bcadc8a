import { expect, test } from "@jest/globals";
import { useSample } from "../../support/repository.js";

const { ask, answerOf } = useSample();

test("a cursor is refused in any other order", async () => {
  const source = (order: string, after = "") =>
    `{ applications(first: 3, orderBy: ${order} ${after}) { nodes { code } pageInfo { endCursor } } }`;
  const by = (key: string) => `{ ${key} }`;
  const named = by("property: name");
  const { endCursor } = (await answerOf(source(named))).applications.pageInfo;
  const after = `after: "${endCursor}"`;
  expect((await answerOf(source(named, after))).applications.nodes).toHaveLength(3);
  const others = ["property: name, direction: DESC", "count: supports", "property: code"].map(by);
  for (const other of [...others, "[]", `[${named}, ${by("property: code")}]`]) {
    const { errors } = await ask(source(other, after));
    expect([other, errors?.[0]?.originalError]).toEqual([other, expect.objectContaining({ code: "BAD_USER_INPUT" })]);
  }
});

test("an order costs 50 for each number of related elements", async () => {
  const { costOf } = await import("../../graphql/cost/cost-of.js");
  const requested = (args: string) => costOf(`{ services(${args}) { nodes { code } } }`)!.requested;
  expect(
    requested("orderBy: [{ count: supportedBy }, { property: name }, { count: usesData }]") - requested("first: 50"),
  ).toBe(100);
});

test.each([
  ["both a property and a number", "orderBy: { property: name, count: supportedBy }", "give one of them"],
  ["neither", "orderBy: { direction: DESC }", "give one of them"],
  ["the number of what is no relation", "orderBy: { count: method }", "method is no relation"],
  ["the code and a number in one key", "orderBy: { property: code, count: supportedBy }", "give one of them"],
  ["neither, after the code", "orderBy: [{ property: code }, {}]", "give one of them"],
  ["no relation, after the code", "orderBy: [{ property: code }, { count: method }]", "method is no relation"],
  [
    "too many keys, after the code",
    "orderBy: [{ property: code } { property: name } { property: name } { property: name } { property: name } { property: name }]",
    "at most 5 keys, not 6",
  ],
  [
    "too many keys",
    "orderBy: [{ count: requires } { count: usesData } { count: fulfils } { count: performedBy } { count: supportedBy } { count: ownedBy }]",
    "at most 5 keys, not 6",
  ],
])("%s is refused", async (_, order, message) => {
  const { errors } = await ask(`{ services(${order}) { nodes { code } } }`);
  expect(errors?.[0]?.originalError).toMatchObject({ code: "BAD_USER_INPUT" });
  expect(errors?.[0]?.message).toContain(message);
});
