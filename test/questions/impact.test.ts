import { expect, test } from "@jest/globals";
import { useRepository } from "../support/repository.js";
import { story } from "./impact-story.js";

const { ask, given, roundTrips } = useRepository();

test("a failing server reaches what runs on it, the services and their processes, nearest first, once each", async () => {
  await given(story);
  const { data, errors } = await ask(
    `{ impact(of: ["infrastructure:DB"]) { totalCount isPartial cutoff nodes { distance element { code } via { type element { code } } } byKind { value count } byOpd { value label count } byDistance { value count } } }`,
  );
  expect(errors).toBeUndefined();
  expect(data.impact.nodes.map(({ distance, element }: any) => `${distance} ${element.code}`)).toEqual([
    "1 A1",
    "1 A2",
    "2 S1",
    "3 P1",
  ]);
  expect(data.impact.nodes[2].via).toHaveLength(2);
  expect(data.impact).toMatchObject({
    totalCount: 4,
    isPartial: false,
    cutoff: null,
    byDistance: [
      { value: "1", count: 2 },
      { value: "2", count: 1 },
      { value: "3", count: 1 },
    ],
  });
  expect(data.impact.byOpd).toEqual(
    expect.arrayContaining([
      { value: "opd:DKP", label: "Nama DKP", count: 2 },
      { value: "OUTSIDE", label: "Di luar pemerintah provinsi", count: 1 },
      { value: null, label: "Belum tercatat", count: 1 },
    ]),
  );
  expect(roundTrips()).toBe(3);
});

test("depth one means exactly one, and a cut is reported", async () => {
  await given(story);
  const { data } = await ask(
    `{ one: impact(of: ["DB"], maxDepth: 1) { totalCount isPartial cutoff } three: impact(of: ["DB"], maxDepth: 3) { totalCount isPartial cutoff } }`,
  );
  expect(data).toEqual({
    one: { totalCount: 2, isPartial: true, cutoff: "MAX_DEPTH" },
    three: { totalCount: 4, isPartial: false, cutoff: null },
  });
});

test("several starts share what they reach, and are not their own impact", async () => {
  await given(story);
  const { data } = await ask(`{ impact(of: ["A1", "A2"]) { totalCount byDistance { value count } } }`);
  expect(data.impact).toEqual({
    totalCount: 2,
    byDistance: [
      { value: "1", count: 1 },
      { value: "2", count: 1 },
    ],
  });
});

test("kinds choose what is listed, not what is walked; pages go on", async () => {
  await given(story);
  const { data } = await ask(
    `{ impact(of: ["DB"], kinds: [BusinessProcess]) { totalCount nodes { element { code } } } page: impact(of: ["DB"], first: 3) { pageInfo { hasNextPage endCursor } } }`,
  );
  expect(data.impact).toEqual({ totalCount: 1, nodes: [{ element: { code: "P1" } }] });
  const rest = await ask(
    `query ($after: String) { impact(of: ["DB"], after: $after) { nodes { element { code } } pageInfo { hasNextPage } } }`,
    { after: data.page.pageInfo.endCursor },
  );
  expect(rest.data.impact).toEqual({ nodes: [{ element: { code: "P1" } }], pageInfo: { hasNextPage: false } });
});

test("the dependencies of a service are the same walk along the arrows, and a field of the service", async () => {
  await given(story);
  const { data, errors } = await ask(
    `{ service(ref: "service:S1") { impact(direction: DEPENDENCIES) { nodes { distance element { code } } } } }`,
  );
  expect(errors).toBeUndefined();
  expect(data.service.impact.nodes.map(({ distance, element }: any) => `${distance} ${element.code}`)).toEqual([
    "1 A1",
    "1 A2",
    "2 DB",
  ]);
});

test.each([
  ["of: []", "an impact of nothing"],
  [`of: ["DB"], maxDepth: 0`, "no depth"],
])("impact(%s) is refused, not answered as no impact: %s", async args => {
  await given(story);
  const { errors } = await ask(`{ impact(${args}) { totalCount } }`);
  expect(errors?.[0]?.originalError).toMatchObject({ code: "BAD_USER_INPUT" });
});

test("for a list of elements, each has its own walk, and all take one statement", async () => {
  await given(story);
  const { data, errors } = await ask(
    `{ elements(refs: ["DB", "A1", "P1"]) { code impact { totalCount byKind { value count } nodes { distance element { code } } } } }`,
  );
  expect(errors).toBeUndefined();
  const reached = data.elements.map(({ code, impact }: any) => [
    code,
    impact.nodes.map(({ distance, element }: any) => `${distance} ${element.code}`),
  ]);
  expect(reached).toEqual([
    ["DB", ["1 A1", "1 A2", "2 S1", "3 P1"]],
    ["A1", ["1 A2", "1 S1", "2 P1"]],
    ["P1", []],
  ]);
  expect(roundTrips()).toBe(4);
});
