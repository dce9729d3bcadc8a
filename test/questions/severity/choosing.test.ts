import { expect, test } from "@jest/globals";
import { element } from "../../support/element.js";
import { useRepository } from "../../support/repository.js";

const { ask, given, roundTrips } = useRepository();

/** A server, two applications, three services; one service depends on the server by a long and a short path. */
const nodes = [
  element("dkp", "Opd", "DKP"),
  element("srv", "Infrastructure", "SRV"),
  element("a1", "Application", "A1", ", responsible: 'DKP'"),
  element("a2", "Application", "A2"),
  element("s1", "Service", "S1", ", method: 'ELECTRONIC', audience: ['PUBLIC', 'BUSINESS'], responsible: 'DKP'"),
  element("s2", "Service", "S2", ", method: 'HYBRID', audience: ['PUBLIC']"),
  element("s3", "Service", "S3", ", method: 'ELECTRONIC'"),
  element("p1", "BusinessProcess", "P1"),
];
const relations = [
  "CREATE (a1)-[:RUNS_ON {id: '1'}]->(srv)",
  "CREATE (a2)-[:RUNS_ON {id: '2', vital: false}]->(srv)",
  "CREATE (a2)-[:CONSUMES {id: '3', vital: true}]->(a1)",
  "CREATE (s1)-[:SUPPORTED_BY {id: '4', role: 'PRIMARY'}]->(a1)",
  "CREATE (s2)-[:SUPPORTED_BY {id: '5', role: 'PRIMARY'}]->(a1)",
  "CREATE (s3)-[:SUPPORTED_BY {id: '6', role: 'PRIMARY'}]->(a2)",
  "CREATE (p1)-[:DELIVERED_THROUGH {id: '7'}]->(s1)",
];
const story = [...nodes, ...relations].join("\n");

const listed = ({ nodes }: any) => nodes.map(({ severity, element }: any) => `${severity} ${element.code}`);
const rows = "nodes { severity element { code } }";

test("elements that stop come first, then the nearest, then by code", async () => {
  await given(story);
  const { data, errors } = await ask(
    `{ impact(of: ["SRV"]) { ${rows} } nearest: impact(of: ["SRV"], orderBy: DISTANCE) { ${rows} } }`,
  );
  expect(errors).toBeUndefined();
  expect(listed(data.impact)).toEqual(["STOPS A1", "STOPS A2", "STOPS S1", "STOPS S3", "STOPS P1", "DEGRADES S2"]);
  expect(listed(data.nearest)).toEqual(["STOPS A1", "STOPS A2", "STOPS S1", "DEGRADES S2", "STOPS S3", "STOPS P1"]);
});

test("depth, kinds and severity choose what is listed and never change how it is judged", async () => {
  await given(story);
  const { data } = await ask(`{
    near: impact(of: ["SRV"], maxDepth: 1) { totalCount isPartial cutoff ${rows} }
    services: impact(of: ["SRV"], kinds: [Service], severity: [STOPS]) { totalCount ${rows} }
    none: impact(of: ["SRV"], severity: [TOUCHED]) { totalCount nodes { distance } }
  }`);
  expect(data.near).toMatchObject({ totalCount: 2, isPartial: true, cutoff: "MAX_DEPTH" });
  expect(listed(data.near)).toEqual(["STOPS A1", "STOPS A2"]);
  expect(listed(data.services)).toEqual(["STOPS S1", "STOPS S3"]);
  expect(data.none).toEqual({ totalCount: 0, nodes: [] });
});

test("a reason tells the relation, what is needed, how bad that is, and whether it counts in full", async () => {
  await given(story);
  const { data } = await ask(
    `{ impact(of: ["SRV"], kinds: [Application, Service]) { nodes { element { code } because { type severity vital redundancy element { code } } via { type element { code } } } } }`,
  );
  const reasons = Object.fromEntries(data.impact.nodes.map((node: any) => [node.element.code, node]));
  const stopped = { severity: "STOPS", redundancy: null };
  expect(reasons.A2.because).toEqual([{ ...stopped, type: "CONSUMES", vital: true, element: { code: "A1" } }]);
  expect(reasons.A2.via).toEqual([{ type: "RUNS_ON", element: { code: "SRV" } }]);
  expect(reasons.S2.because).toEqual([{ ...stopped, type: "SUPPORTED_BY", vital: false, element: { code: "A1" } }]);
});

test("counts tell how many stop, whose they are and whom the services are for", async () => {
  await given(story);
  const { data } = await ask(
    `{ impact(of: ["SRV"]) { bySeverity { value label count } byAudience { value label count } byOpd { value count } } }`,
  );
  expect(data.impact).toEqual({
    bySeverity: [
      { value: "STOPS", label: "Berhenti", count: 5 },
      { value: "DEGRADES", label: "Terganggu", count: 1 },
    ],
    byAudience: [
      { value: "PUBLIC", label: "Masyarakat", count: 2 },
      { value: "BUSINESS", label: "Pelaku Usaha", count: 1 },
      { value: null, label: "Belum tercatat", count: 1 },
    ],
    byOpd: [
      { value: null, count: 4 },
      { value: "opd:DKP", count: 2 },
    ],
  });
  expect(roundTrips()).toBe(2);
});

test("an element that is ignored as a hop, or of a kind to stop at, is listed and passes nothing on", async () => {
  await given(story);
  const { data } = await ask(`{
    ignored: impact(of: ["SRV"], ignoreAsHops: ["application:A1"]) { ${rows} }
    stopped: impact(of: ["SRV"], stopAt: [Service]) { ${rows} }
    start: impact(of: ["A1"], ignoreAsHops: ["application:A1"], stopAt: [Application], maxDepth: 1) { totalCount }
  }`);
  expect(listed(data.ignored)).toEqual(["STOPS A1", "DEGRADES A2", "DEGRADES S3"]);
  expect(listed(data.stopped)).toEqual(["STOPS A1", "STOPS A2", "STOPS S1", "STOPS S3", "DEGRADES S2"]);
  expect(data.start.totalCount).toBe(3);
});

test("if a walk ended early, the omitted neighbours are counted", async () => {
  await given(story);
  const { data } = await ask(`{
    near: impact(of: ["SRV"], maxDepth: 1) { ...left }
    stopped: impact(of: ["SRV"], stopAt: [Service]) { ...left }
    whole: impact(of: ["SRV"]) { ...left }
  } fragment left on ImpactConnection { nodes { unexpanded element { code } } }`);
  const left = ({ nodes }: any) =>
    nodes.filter(({ unexpanded }: any) => unexpanded > 0).map((node: any) => `${node.element.code} ${node.unexpanded}`);
  expect(left(data.near)).toEqual(["A1 2", "A2 1"]);
  expect(left(data.stopped)).toEqual(["S1 1"]);
  expect(left(data.whole)).toEqual([]);
});

test("in other directions nothing has a severity, and asking for one is refused", async () => {
  await given(story);
  const { data } = await ask(
    `{ impact(of: ["S1"], direction: DEPENDENCIES) { bySeverity { count } nodes { severity because { type } unexpanded element { code } } } }`,
  );
  expect(data.impact.bySeverity).toEqual([]);
  expect(data.impact.nodes[0]).toEqual({ severity: null, because: [], unexpanded: 0, element: { code: "A1" } });
  for (const args of ["direction: DEPENDENCIES, severity: [STOPS]", `direction: BOTH, stopAt: [Service]`]) {
    const { errors } = await ask(`{ impact(of: ["S1"], ${args}) { totalCount } }`);
    expect(errors?.[0]?.originalError).toMatchObject({ code: "BAD_USER_INPUT" });
  }
});

test("unknown hops are named, not passed over", async () => {
  await given(story);
  const hop = await ask(`{ impact(of: ["SRV"], ignoreAsHops: ["application:TIDAK-ADA"]) { totalCount } }`);
  expect(hop.errors![0]!.originalError).toMatchObject({ code: "NOT_FOUND" });
});

test("the same architecture entered in another order has the same impact", async () => {
  const all = `{ impact(of: ["SRV"]) { nodes { severity distance because { type element { code } } via { type element { code } } element { code } } } }`;
  await given(story);
  const first = await ask(all);
  await given("MATCH (n) DETACH DELETE n");
  await given([...[...nodes].reverse(), ...[...relations].reverse()].join("\n"));
  expect((await ask(all)).data).toEqual(first.data);
});
