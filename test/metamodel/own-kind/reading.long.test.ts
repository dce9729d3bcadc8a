import { expect, test } from "@jest/globals";
import { useIsland } from "./island.js";

const { answer, database } = useIsland();

test("vessels are listed by what they are, in the order of their capacity, and counted", async () => {
  const { vessels, large } = await answer(`{
    vessels(orderBy: { property: capacityPersons, direction: DESC }) {
      nodes { code } facets(by: [vesselType, ownedBy, crewedBy]) { by missing buckets { value label count } } }
    large: vessels(filter: { capacityPersons: { gte: 30 }, vesselType: { eq: HEALTH } }) { totalCount nodes { code } }
  }`);
  expect(vessels.nodes.map(({ code }: { code: string }) => code)).toEqual(["KM-1", "KM-2", "KM-3"]);
  const owner = { value: "opd:DINKES", label: "Dinas Kesehatan", count: 1 };
  expect(vessels.facets).toEqual([
    {
      by: "vesselType",
      missing: 1,
      buckets: expect.arrayContaining([
        { value: "HEALTH", label: "Kapal Kesehatan", count: 1 },
        { value: "LIBRARY", label: "Kapal Perpustakaan", count: 1 },
      ]),
    },
    { by: "ownedBy", missing: 2, buckets: [owner] },
    { by: "crewedBy", missing: 2, buckets: [owner] },
  ]);
  expect(large).toEqual({ totalCount: 1, nodes: [{ code: "KM-1" }] });
});

test("services are found through the vessel that brings them, and through how often it calls", async () => {
  const found = await answer(`{
    byVessel: services(filter: { servedAboard: { some: { capacityPersons: { gte: 30 }, crewedBy: { some: { code: { eq: "DINKES" } } } } } }) { nodes { code } }
    often: services(filter: { servedAboard: { where: { callsPerYear: { gte: 6 } } } }) { totalCount }
    daily: services(filter: { servedAboard: { where: { callsPerYear: { gte: 300 } } } }) { totalCount }
    atCounter: services(filter: { servedAboard: { exists: false } }) { nodes { code } }
  }`);
  expect(found).toEqual({
    byVessel: { nodes: [{ code: "LYN-1" }] },
    often: { totalCount: 1 },
    daily: { totalCount: 0 },
    atCounter: { nodes: [{ code: "LYN-2" }] },
  });
});

test("the relation tells how often the vessel calls, from both of its ends", async () => {
  const { service, vessel } = await answer(`{
    service(ref: "service:LYN-1") { servedAboard { edges { relation { callsPerYear } node { code } } } relations(types: [SERVED_ABOARD]) { edges { relation { label } } } }
    vessel(ref: "vessel:KM-1") { responsible { code } brings { edges { relation { callsPerYear } node { code } } } relations(types: [SERVED_ABOARD]) { edges { relation { label } } } }
  }`);
  expect(service).toEqual({
    servedAboard: { edges: [{ relation: { callsPerYear: 6 }, node: { code: "KM-1" } }] },
    relations: { edges: [{ relation: { label: "diberikan di atas" } }] },
  });
  expect(vessel).toEqual({
    responsible: { code: "DINKES" },
    brings: { edges: [{ relation: { callsPerYear: 6 }, node: { code: "LYN-1" } }] },
    relations: { edges: [{ relation: { label: "membawa" } }] },
  });
});

test("services on a vessel fail with it; the OPD of its crew does not", async () => {
  const { vessel, opd } = await answer(`{
    vessel: impact(of: ["vessel:KM-1"]) { nodes { distance element { ref } via { type element { ref } } } byKind { label count } }
    opd: impact(of: ["opd:DINKES"]) { totalCount }
  }`);
  const via = (type: string, ref: string) => [{ type, element: { ref } }];
  expect(vessel.nodes).toEqual([
    { distance: 1, element: { ref: "service:LYN-1" }, via: via("SERVED_ABOARD", "vessel:KM-1") },
    { distance: 2, element: { ref: "businessProcess:PB-1" }, via: via("DELIVERED_THROUGH", "service:LYN-1") },
  ]);
  expect(opd.totalCount).toBe(0);
});

test("a process rests on a vessel, which is counted under its Indonesian name and the OPD that owns it", async () => {
  const { impact } = await answer(
    `{ impact(of: ["businessProcess:PB-1"], direction: DEPENDENCIES, kinds: [Vessel]) { byKind { value label count } byOpd { label count } } }`,
  );
  expect(impact).toEqual({
    byKind: [{ value: "Vessel", label: "Kapal Layanan Keliling", count: 1 }],
    byOpd: [{ label: "Dinas Kesehatan", count: 1 }],
  });
});

test("a vessel is found by the words and the code that people know, among all kinds and alone", async () => {
  await database.write(transaction => transaction.run("CALL db.awaitIndexes()"));
  const hit = { element: { __typename: "Vessel", code: "KM-1", vesselType: "HEALTH" } };
  for (const [text, kinds] of [
    ["siwalima", ""],
    ["siwal", `, kinds: [Vessel]`],
    ["km-1", `, kinds: [Vessel]`],
  ]) {
    const { search } = await answer(
      `{ search(text: "${text}" ${kinds}) { element { __typename code ... on Vessel { vesselType } } } }`,
    );
    expect(search).toEqual([hit]);
  }
  expect((await answer(`{ vessels(search: "pustaka") { nodes { code } } }`)).vessels.nodes).toEqual([{ code: "KM-2" }]);
});

test("the metamodel lists the new kind and its relations with their labels", async () => {
  const { metamodel } = await answer(`{ metamodel {
    kinds { name label properties { name label type unit mandatory } }
    enumerations { name values { value label } }
    relations { source type target labels forward reverse carriesImpact } } }`);
  const vessel = metamodel.kinds.find(({ name }: { name: string }) => name === "Vessel");
  expect(vessel.label).toBe("Kapal Layanan Keliling");
  expect(vessel.properties).toEqual(
    expect.arrayContaining([
      { name: "vesselType", label: "Jenis Kapal", type: "VesselType", unit: null, mandatory: true },
      { name: "capacityPersons", label: "Kapasitas (orang)", type: "Int", unit: "persons", mandatory: false },
    ]),
  );
  const sorts = metamodel.enumerations.find(({ name }: { name: string }) => name === "VesselType");
  expect(sorts.values).toContainEqual({ value: "LIBRARY", label: "Kapal Perpustakaan" });
  expect(metamodel.relations.slice(-2)).toEqual([
    {
      source: "Service",
      type: "SERVED_ABOARD",
      target: "Vessel",
      labels: ["diberikan di atas", "membawa"],
      forward: "servedAboard",
      reverse: "brings",
      carriesImpact: true,
    },
    expect.objectContaining({ type: "CREWED_BY", forward: "crewedBy", carriesImpact: false }),
  ]);
});
