import { expect, test } from "@jest/globals";
import { toBeElement } from "../../support/element.js";
import { useRepository } from "../../support/repository.js";
import { planned } from "./planned.js";

const { ask, given, roundTrips } = useRepository();

const codes = ({ nodes }: { nodes: { code: string }[] }) => nodes.map(({ code }) => code);
const asked = async (source: string) => {
  const { data, errors } = await ask(source);
  expect({ source, errors }).toEqual({ source, errors: undefined });
  return data;
};

test("the to-be architecture is what stays, what comes and what replaces, and is written down nowhere twice", async () => {
  await given(planned);
  const data = await asked(
    `{ applications(plateau: TO_BE) { totalCount nodes { code } } services(plateau: TO_BE) { totalCount nodes { code change } } asIs: services { nodes { code } } }`,
  );
  expect(codes(data.applications)).toEqual(["M", "T"]);
  expect(data.applications.totalCount).toBe(2);
  expect(codes(data.services)).toEqual(["S1", "S2", "S3", "S4"]);
  expect(codes(data.asIs)).toEqual(["S1", "S2", "S4"]);
});

test("a service of today gets the upgrade of its application, in one round trip besides those for the plan and for who answers in it, at any depth", async () => {
  await given(planned);
  const data = await asked(
    `{ businessProcesses(plateau: TO_BE) { nodes { deliveredThrough { nodes { code supportedBy { totalCount edges { relation { role } node { code ownedBy { code } responsible { code } runsOn { nodes { code hostedOn { nodes { code } } } } supports { nodes { code } } } } } } } } } }`,
  );
  expect(roundTrips()).toBe(3);
  const [service] = data.businessProcesses.nodes[0].deliveredThrough.nodes;
  expect(service.code).toBe("S1");
  expect(service.supportedBy).toMatchObject({ totalCount: 1, edges: [{ relation: { role: "PRIMARY" } }] });
  expect(service.supportedBy.edges[0].node).toEqual({
    code: "T",
    ownedBy: { code: "DKP" },
    responsible: { code: "DKP" },
    runsOn: { nodes: [{ code: "CLOUD", hostedOn: { nodes: [{ code: "SRV" }] } }] },
    supports: { nodes: [{ code: "S1" }, { code: "S3" }] },
  });
});

test("a retired element is gone, and an element that replaces several occurs once, with the role of the first", async () => {
  await given(planned);
  const { services } = await asked(
    `{ services(plateau: TO_BE, filter: { code: { in: ["S2", "S4"] } }) { nodes { supportedBy { totalCount edges { relation { role } node { code } } } } } }`,
  );
  expect(services.nodes).toEqual([
    { supportedBy: { totalCount: 0, edges: [] } },
    { supportedBy: { totalCount: 1, edges: [{ relation: { role: "PRIMARY" }, node: { code: "M" } }] } },
  ]);
});

test("filters, counts and facets speak of the same architecture as the list", async () => {
  await given(planned);
  const data = await asked(
    `{ left: services(plateau: TO_BE, filter: { supportedBy: { exists: false } }) { nodes { code } }
       moved: services(plateau: TO_BE, filter: { supportedBy: { some: { runsOn: { some: { code: { eq: "CLOUD" } } } } } }) { totalCount facets(by: [supportedBy, responsible]) { by missing buckets { value count } } }
       apps: applications(plateau: TO_BE) { facets(by: [responsible, change]) { missing buckets { value count } } }
       opds { nodes { owned: owns(plateau: TO_BE) { totalCount nodes { code } } } } }`,
  );
  expect(codes(data.left)).toEqual(["S2"]);
  expect(data.moved).toEqual({
    totalCount: 2,
    facets: [
      { by: "supportedBy", missing: 0, buckets: [{ value: "application:T@TO_BE", count: 2 }] },
      { by: "responsible", missing: 1, buckets: [{ value: "opd:DKP", count: 1 }] },
    ],
  });
  // DKP owns M; T inherits the owner of the element that it upgrades.
  expect(data.apps.facets[0]).toEqual({ missing: 0, buckets: [{ value: "opd:DKP", count: 2 }] });
  expect(codes(data.opds.nodes[0].owned)).toEqual(["M", "S1", "S4", "T"]);
});

test("a to-be element shows in no list, relation or count of today", async () => {
  await given(planned);
  const data = await asked(
    `{ infrastructures { totalCount nodes { code runs { totalCount nodes { code supports { nodes { code } } } } hosts { totalCount } relations { totalCount edges { relation { type } node { code } } } } }
       services(filter: { supportedBy: { some: { code: { eq: "T" } } } }) { totalCount }
       application(ref: "application:X") { replacedBy { nodes { ref } } supports { nodes { code } } } }`,
  );
  expect(data.infrastructures.totalCount).toBe(1);
  expect(data.infrastructures.nodes[0]).toMatchObject({
    runs: { totalCount: 1, nodes: [{ code: "X", supports: { nodes: [{ code: "S1" }] } }] },
    hosts: { totalCount: 0 },
    relations: { totalCount: 1 },
  });
  expect(data.services.totalCount).toBe(0);
  expect(data.application).toEqual({
    replacedBy: { nodes: [{ ref: "application:T@TO_BE" }] },
    supports: { nodes: [{ code: "S1" }] },
  });
});

test("in the to-be plateau a ref means its successor, nothing once retired, and is refused with several successors", async () => {
  await given(planned);
  const data = await asked(
    `{ upgraded: application(ref: "application:X", plateau: TO_BE) { ref supports { nodes { code } } relations { edges { relation { type outgoing } node { code } } } }
       unchanged: element(ref: "service:S4", plateau: TO_BE) { ref }
       retired: element(ref: "application:Y", plateau: TO_BE) { ref }
       planned: element(ref: "application:T@TO_BE") { replaces { nodes { code } } ... on Application { supports { nodes { code } } } }
       several: elements(refs: ["application:A", "application:X"], plateau: TO_BE) { ref } }`,
  );
  expect(data.upgraded.ref).toBe("application:T@TO_BE");
  expect(codes(data.upgraded.supports)).toEqual(["S1", "S3"]);
  expect(data.upgraded.relations.edges).toEqual([
    { relation: { type: "RUNS_ON", outgoing: true }, node: { code: "CLOUD" } },
    { relation: { type: "OWNED_BY", outgoing: true }, node: { code: "DKP" } },
    { relation: { type: "SUPPORTED_BY", outgoing: false }, node: { code: "S1" } },
    { relation: { type: "SUPPORTED_BY", outgoing: false }, node: { code: "S3" } },
    { relation: { type: "REPLACES", outgoing: true }, node: { code: "X" } },
  ]);
  expect(data.unchanged.ref).toBe("service:S4");
  expect(data.retired).toBeNull();
  expect(data.planned).toEqual({
    replaces: { nodes: [{ code: "X" }] },
    supports: { nodes: [{ code: "S1" }, { code: "S3" }] },
  });
  expect(data.several.map(({ ref }: any) => ref)).toEqual(["application:M@TO_BE", "application:T@TO_BE"]);
  await given(
    `${toBeElement("u", "Application", "U")} WITH u MATCH (x {id: 'X'}) CREATE (u)-[:REPLACES {id: 'r9'}]->(x)`,
  );
  const { errors } = await ask(`{ application(ref: "application:X", plateau: TO_BE) { ref } }`);
  expect(errors![0]!.originalError).toMatchObject({
    code: "BAD_USER_INPUT",
    details: { successors: ["application:T@TO_BE", "application:U@TO_BE"] },
  });
});

test("a plan holds from its own day on", async () => {
  await given(planned);
  const data = await asked(
    `{ now: services(plateau: TO_BE, filter: { code: { eq: "S1" } }) { nodes { ref } } then: services(plateau: TO_BE, at: "2028-06-01", filter: { code: { eq: "S1" } }) { nodes { ref classifiedAs { nodes { code } } supportedBy { nodes { code } } } } }`,
  );
  expect(data.now.nodes).toEqual([{ ref: "service:S1" }]);
  expect(data.then.nodes).toEqual([
    { ref: "service:S1@TO_BE", classifiedAs: { nodes: [{ code: "RAL.01" }] }, supportedBy: { nodes: [{ code: "T" }] } },
  ]);
});
