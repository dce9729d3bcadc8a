import { expect, test } from "@jest/globals";
import { planned } from "../repository/elements/planned.js";
import { useRepository } from "../support/repository.js";

const { ask, given } = useRepository();

const asked = async (source: string) => {
  const { data, errors } = await ask(source);
  expect({ source, errors }).toEqual({ source, errors: undefined });
  return data;
};
const reached = ({ nodes }: any) => nodes.map(({ distance, element }: any) => `${distance} ${element.code}`);

test("today's server carries today's application, and in the to-be architecture what moved to the cloud on top of it", async () => {
  await given(planned);
  const { now, then } = await asked(
    `{ now: impact(of: ["infrastructure:SRV"]) { nodes { distance element { code } } }
       then: impact(of: ["infrastructure:SRV"], plateau: TO_BE) { nodes { distance element { code } via { type element { code } } } byOpd { value count } } }`,
  );
  expect(reached(now)).toEqual(["1 X", "2 S1", "3 P1"]);
  expect(reached(then)).toEqual(["1 CLOUD", "2 T", "3 S1", "3 S3", "4 P1"]);
  expect(then.nodes[2].via).toEqual([{ type: "SUPPORTED_BY", element: { code: "T" } }]);
  expect(then.byOpd).toContainEqual({ value: "opd:DKP", count: 2 });
});

test("an existing application that is named means its upgrade; a retired one is no start", async () => {
  await given(planned);
  const data = await asked(
    `{ upgraded: impact(of: ["application:X"], plateau: TO_BE) { nodes { distance element { code } } }
       named: impact(of: ["application:T@TO_BE"]) { nodes { distance element { code } } }
       rests: impact(of: ["service:S1"], direction: DEPENDENCIES, plateau: TO_BE) { nodes { distance element { code } } }
       list: services(plateau: TO_BE, filter: { code: { eq: "S4" } }) { nodes { impact(direction: DEPENDENCIES) { nodes { distance element { code } } } } } }`,
  );
  expect(reached(data.upgraded)).toEqual(["1 S1", "1 S3", "2 P1"]);
  expect(reached(data.named)).toEqual(["1 S1", "1 S3", "2 P1"]);
  expect(reached(data.rests)).toEqual(["1 T", "2 CLOUD", "3 SRV"]);
  expect(reached(data.list.nodes[0].impact)).toEqual(["1 M"]);
  const { errors } = await ask(`{ impact(of: ["application:Y"], plateau: TO_BE) { totalCount } }`);
  expect(errors![0]!.originalError).toMatchObject({ code: "NOT_FOUND", details: { unknown: ["application:Y"] } });
});

test("an upgrade without an owner has the one of what it replaces; what is new inherits as today", async () => {
  await given(planned);
  const data = await asked(
    `{ upgrade: ownership(of: "application:T@TO_BE") { isInherited owners { code } answering { nodes { role element { code } } } }
       cloud: ownership(of: "infrastructure:CLOUD@TO_BE") { isInherited owners { code } inheritedFrom { distance relation element { code } } }
       now: ownership(of: "infrastructure:SRV") { inheritedFrom { element { code } } } }`,
  );
  expect(data.upgrade).toEqual({
    isInherited: false,
    owners: [{ code: "DKP" }],
    answering: { nodes: [{ role: "OWNED_BY", element: { code: "T" } }] },
  });
  expect(data.cloud).toEqual({
    isInherited: true,
    owners: [{ code: "DKP" }],
    inheritedFrom: [{ distance: 1, relation: "RUNS_ON", element: { code: "T" } }],
  });
  expect(data.now.inheritedFrom).toEqual([{ element: { code: "X" } }]);
});

test("a chain leads through the successor of what it led through", async () => {
  await given(planned);
  const { then, now, gone } = await asked(
    `{ then: path(from: "service:S1", to: "infrastructure:SRV", plateau: TO_BE) { steps { type outgoing to { code } } }
       now: path(from: "service:S1", to: "infrastructure:SRV") { length }
       gone: path(from: "service:S2", to: "infrastructure:SRV", plateau: TO_BE) { length } }`,
  );
  expect(then.steps).toEqual([
    { type: "SUPPORTED_BY", outgoing: true, to: { code: "T" } },
    { type: "RUNS_ON", outgoing: true, to: { code: "CLOUD" } },
    { type: "HOSTED_ON", outgoing: true, to: { code: "SRV" } },
  ]);
  expect(now.length).toBe(2);
  expect(gone).toBeNull();
});

test("coverage counts an upgrade where what it replaces was classified, from its day on", async () => {
  await given(planned);
  const covered = (args: string) =>
    `coverage(taxonomy: RAL, version: "1", level: 1${args}) { covered elements byOpd { value count } }`;
  const ofServices = `, kinds: [Service]`;
  const data = await asked(
    `{ now: ${covered(ofServices)} then: ${covered(`${ofServices}, plateau: TO_BE, at: "2028-06-01", opd: "opd:DKP"`)} all: ${covered("")} }`,
  );
  // The application of the service has the same function.
  expect(data.all).toEqual({ covered: 1, elements: 2, byOpd: [{ value: "opd:DKP", count: 2 }] });
  expect(data.now).toEqual({ covered: 1, elements: 1, byOpd: [{ value: "opd:DKP", count: 1 }] });
  expect(data.then).toEqual({ covered: 1, elements: 1, byOpd: [{ value: "opd:DKP", count: 1 }] });
  await given("MATCH (:Service {id: 'S1@TO_BE'})-[r:REPLACES]->() DELETE r");
  await given("MATCH (s:Service {id: 'S1'})-[r:CLASSIFIED_AS]->() SET r.until = '2028-01-01'");
  expect((await asked(`{ then: ${covered(`, plateau: TO_BE, at: "2028-06-01"`)} }`)).then.covered).toBe(0);
});

test("near the cloud is what will run in it, near an application that is replaced what is near its successor", async () => {
  await given(planned);
  const near = (args: string) =>
    `neighbourhood(${args}) { nodes { distance element { code } via { type outgoing element { code } } } byOpd { value count } }`;
  const { now, then, upgraded, list } = await asked(
    `{ now: ${near(`of: ["infrastructure:SRV"], hops: 2`)} then: ${near(`of: ["infrastructure:SRV"], hops: 2, plateau: TO_BE`)}
       upgraded: ${near(`of: ["application:X"], hops: 1, plateau: TO_BE`)}
       list: services(plateau: TO_BE, filter: { code: { eq: "S4" } }) { nodes { neighbourhood(hops: 1) { nodes { distance element { code } } } } } }`,
  );
  expect(reached(now)).toEqual(["1 X", "2 DKP", "2 S1"]);
  expect(reached(then)).toEqual(["1 CLOUD", "2 T"]);
  expect(then.byOpd).toEqual([
    { value: null, count: 1 },
    { value: "opd:DKP", count: 1 },
  ]);
  expect(reached(upgraded)).toEqual(["1 CLOUD", "1 DKP", "1 S1", "1 S3"]);
  expect(upgraded.nodes[2].via).toEqual([{ type: "SUPPORTED_BY", outgoing: true, element: { code: "T" } }]);
  expect(reached(list.nodes[0].neighbourhood)).toEqual(["1 DKP", "1 M"]);
});

test("single points of failure and their owners follow the plan", async () => {
  await given(planned);
  await given("MATCH (s:Service) SET s.method = 'ELECTRONIC'");
  const points = (args: string) =>
    `singlePointsOfFailure${args} { nodes { stops opds elements { code } services { nodes { code } } } }`;
  const { now, then, ofOpd } = await asked(
    `{ now: ${points("")} then: ${points("(plateau: TO_BE)")} ofOpd: ${points(`(plateau: TO_BE, opd: "opd:DKP")`)} }`,
  );
  const codes = (all: any[]) => all.map(({ code }) => code).join(" ");
  const told = ({ nodes }: any) =>
    nodes.map(({ stops, elements, services }: any) => `${codes(elements)}: ${stops}, ${codes(services.nodes)}`);
  expect(told(now)).toEqual(["A: 1, S4", "SRV X: 1, S1", "Y: 1, S2"]);
  expect(told(then)).toEqual(["SRV CLOUD T: 2, S1 S3", "M: 1, S4"]);
  expect(told(ofOpd)).toEqual(["M: 1, S4", "SRV CLOUD T: 1, S1"]);
});
