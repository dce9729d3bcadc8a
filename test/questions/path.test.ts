import { expect, test } from "@jest/globals";
import { element } from "../support/element.js";
import { useRepository } from "../support/repository.js";
import { nobody } from "../support/viewers.js";

const { ask, given, roundTrips } = useRepository();

const story = [
  element("dkp", "Opd", "DKP"),
  element("s1", "Service", "S1"),
  element("s2", "Service", "S2"),
  element("a1", "Application", "A1"),
  element("a2", "Application", "A2"),
  element("old", "Application", "OLD", ", validUntil: '2025-01-01'"),
  element("db", "Infrastructure", "DB"),
  `CREATE (s1)-[:SUPPORTED_BY {id: '1', note: 'loket daring'}]->(a1), (a1)-[:RUNS_ON {id: '2'}]->(db), (a2)-[:RUNS_ON {id: '3'}]->(db), (s2)-[:SUPPORTED_BY {id: '4'}]->(a2),
     (s1)-[:OWNED_BY {id: '5'}]->(dkp), (s2)-[:OWNED_BY {id: '6'}]->(dkp), (s1)-[:SUPPORTED_BY {id: '7', until: '2026-01-01'}]->(a2), (s1)-[:SUPPORTED_BY {id: '8'}]->(old), (s2)-[:SUPPORTED_BY {id: '9'}]->(old)`,
].join("\n");

const chain = (steps: any[]) =>
  steps.map(
    ({ from, outgoing, type, to }) => `${from.code} ${outgoing ? "" : "<"}${type}${outgoing ? ">" : ""} ${to.code}`,
  );
const fields = "length steps { type label outgoing note from { code } to { code } }";

test("two services meet in the server that both rest on, not in their owner or in what has ended", async () => {
  await given(story);
  const { data, errors } = await ask(`{ path(from: "service:S1", to: "service:S2") { ${fields} } }`);
  expect(errors).toBeUndefined();
  expect(data.path.length).toBe(4);
  expect(chain(data.path.steps)).toEqual([
    "S1 SUPPORTED_BY> A1",
    "A1 RUNS_ON> DB",
    "DB <RUNS_ON A2",
    "A2 <SUPPORTED_BY S2",
  ]);
  expect(data.path.steps.map(({ label, note }: any) => [label, note])).toEqual([
    ["didukung oleh", "loket daring"],
    ["berjalan di", null],
    ["menjalankan", null],
    ["mendukung", null],
  ]);
  expect(roundTrips()).toBe(3);
});

test("the relations named are walked, and directed means along the arrows", async () => {
  await given(story);
  const { data, errors } = await ask(
    `{ owner: path(from: "S1", to: "S2", relations: [OWNED_BY]) { ${fields} } down: path(from: "S1", to: "DB", directed: true) { length } up: path(from: "DB", to: "S1", directed: true) { length } short: path(from: "S1", to: "S2", maxLength: 3) { length } same: path(from: "S1", to: "S1") { ${fields} } }`,
  );
  expect(errors).toBeUndefined();
  expect(chain(data.owner.steps)).toEqual(["S1 OWNED_BY> DKP", "DKP <OWNED_BY S2"]);
  expect(data).toMatchObject({ down: { length: 2 }, up: null, short: null, same: { length: 0, steps: [] } });
});

test.each([
  [`from: "S1", to: "nowhere"`, "NOT_FOUND"],
  [`from: "S1", to: "S2", maxLength: 16`, "BAD_USER_INPUT"],
  [`from: "S1", to: "S2", maxLength: 0`, "BAD_USER_INPUT"],
])("path(%s) is refused as %s", async (args, code) => {
  await given(story);
  const { errors } = await ask(`{ path(${args}) { length } }`);
  expect((errors?.[0]?.originalError as any)?.code ?? errors?.[0]?.extensions.code).toBe(code);
});

test("a viewer without visible elements finds no chain", async () => {
  await given(story);
  const { data, errors } = await ask(`{ path(from: "S1", to: "S2") { length } }`, {}, nobody);
  expect(data.path).toBeNull();
  expect(errors?.[0]?.message).toContain("S1");
});

test("for a list of elements, the chains to one element are found in one statement", async () => {
  await given(story);
  const { data, errors } = await ask(
    `{ elements(refs: ["S1", "A2", "DB", "DKP"]) { code pathTo(to: "infrastructure:DB") { length steps { to { code } } } } }`,
  );
  expect(errors).toBeUndefined();
  expect(data.elements.map(({ code, pathTo }: any) => [code, pathTo?.length])).toEqual([
    ["S1", 2],
    ["A2", 1],
    ["DB", 0],
    ["DKP", undefined],
  ]);
  expect(roundTrips()).toBe(5);
});

test("a chain of an earlier day may lead over what has ended since", async () => {
  await given(story);
  const { data } = await ask(`{ path(from: "S1", to: "S2", at: "2024-06-01") { length } }`);
  expect(data.path.length).toBe(2);
});

const ways = ["x1", "x2", "x3"].map(
  id => `CREATE (s1)-[:SUPPORTED_BY {id: 's${id}'}]->(${id}), (${id})-[:RUNS_ON {id: 'd${id}'}]->(db)`,
);
const meeting = [
  element("s1", "Service", "S1"),
  element("db", "Infrastructure", "DB"),
  ...["X1", "X2", "X3"].map(code => element(code.toLowerCase(), "Application", code)),
];

test.each([
  ["one order", ways],
  ["the other order", ways.toReversed()],
])("of equally short chains, the first by code is found, stored in %s, also to-be", async (_, stored) => {
  await given([...meeting, ...stored].join("\n"));
  const { data } = await ask(
    `{ asIs: path(from: "S1", to: "DB") { ${fields} } toBe: path(from: "S1", to: "DB", plateau: TO_BE) { ${fields} } }`,
  );
  expect(chain(data.asIs.steps)).toEqual(["S1 SUPPORTED_BY> X1", "X1 RUNS_ON> DB"]);
  expect(data.toBe).toEqual(data.asIs);
});
