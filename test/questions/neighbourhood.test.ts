import { expect, test } from "@jest/globals";
import { element } from "../support/element.js";
import { useRepository } from "../support/repository.js";

const { ask, given, roundTrips } = useRepository();

/**
 * An application that maintains and reads data, on a server with a second application; all of one OPD, and both
 * applications with the same classification.
 */
const story = [
  element("dkp", "Opd", "DKP"),
  element("ref", "Reference", "RAA.01", ", taxonomy: 'RAA', version: '1'"),
  element("srv", "Infrastructure", "SRV"),
  element("app", "Application", "APP", ", responsible: 'DKP'"),
  element("beside", "Application", "BESIDE"),
  element("alike", "Application", "ALIKE"),
  element("old", "Application", "OLD", ", validUntil: '2025-01-01'"),
  element("plan", "Application", "PLAN").replace("AS_IS", "TO_BE"),
  element("data", "DataAsset", "DATA", ", responsible: 'DKP'"),
  element("svc", "Service", "SVC"),
  `CREATE (app)-[:RUNS_ON {id: '1'}]->(srv), (beside)-[:RUNS_ON {id: '2'}]->(srv), (plan)-[:RUNS_ON {id: '11'}]->(srv), (old)-[:RUNS_ON {id: '3'}]->(srv), (app)-[:READS {id: '4'}]->(data),
     (data)-[:MAINTAINED_BY {id: '5'}]->(app), (svc)-[:USES_DATA {id: '6'}]->(data), (app)-[:OWNED_BY {id: '7'}]->(dkp), (alike)-[:OWNED_BY {id: '8'}]->(dkp),
     (app)-[:CLASSIFIED_AS {id: '9'}]->(ref), (alike)-[:CLASSIFIED_AS {id: '10'}]->(ref)`,
].join("\n");

const near = ({ nodes }: any) => nodes.map(({ distance, element }: any) => `${distance} ${element.code}`);
const nodes = "nodes { distance element { code } }";

test("a breach may touch what is near in either direction, but not what is planned, or only owned or classified alike", async () => {
  await given(story);
  const { data, errors } = await ask(
    `{ neighbourhood(of: ["application:APP"]) { totalCount isPartial ${nodes} byKind { value count } byOpd { value count } } }`,
  );
  expect(errors).toBeUndefined();
  expect(near(data.neighbourhood)).toEqual(["1 DATA", "1 DKP", "1 SRV", "2 BESIDE", "2 SVC"]);
  expect(data.neighbourhood).toMatchObject({ totalCount: 5, isPartial: false });
  expect(data.neighbourhood.byKind).toContainEqual({ value: "Application", count: 1 });
  expect(data.neighbourhood.byOpd).toContainEqual({ value: "opd:DKP", count: 1 });
  expect(roundTrips()).toBe(1 + 2 + 1);
});

test("every relation to a nearer element is returned, with its direction", async () => {
  await given(story);
  const { data } = await ask(
    `{ neighbourhood(of: ["APP"], hops: 1, kinds: [DataAsset]) { nodes { via { type outgoing element { code } } } } }`,
  );
  expect(data.neighbourhood.nodes[0].via).toEqual([
    { type: "MAINTAINED_BY", outgoing: true, element: { code: "APP" } },
    { type: "READS", outgoing: false, element: { code: "APP" } },
  ]);
});

test("chosen relations are followed through any element, and a start that is an OPD too", async () => {
  await given(story);
  const { data } = await ask(`{
    owned: neighbourhood(of: ["APP"], relations: [OWNED_BY]) { ${nodes} }
    classified: neighbourhood(of: ["APP"], relations: [CLASSIFIED_AS]) { ${nodes} }
    opd: neighbourhood(of: ["opd:DKP"], hops: 1) { ${nodes} }
  }`);
  expect(near(data.owned)).toEqual(["1 DKP", "2 ALIKE"]);
  expect(near(data.classified)).toEqual(["1 RAA.01", "2 ALIKE"]);
  expect(near(data.opd)).toEqual(["1 ALIKE", "1 APP"]);
});

test("relations in force on an earlier day count on that day; a list takes as many statements as one element", async () => {
  await given(story);
  const { data } = await ask(
    `{ neighbourhood(of: ["SRV"], hops: 1, at: "2024-06-01") { ${nodes} } elements(refs: ["SRV", "SVC"]) { neighbourhood(hops: 1) { ${nodes} } } }`,
  );
  expect(near(data.neighbourhood)).toEqual(["1 APP", "1 BESIDE", "1 OLD"]);
  expect(data.elements.map(({ neighbourhood }: any) => near(neighbourhood))).toEqual([
    ["1 APP", "1 BESIDE"],
    ["1 DATA"],
  ]);
});

test.each(["of: []", `of: ["APP"], hops: 5`, `of: ["APP"], hops: 0`])(
  "neighbourhood(%s) is refused, not answered as nothing near",
  async args => {
    await given(story);
    const { errors } = await ask(`{ neighbourhood(${args}) { totalCount } }`);
    expect(errors?.[0]?.originalError).toMatchObject({ code: "BAD_USER_INPUT" });
  },
);
