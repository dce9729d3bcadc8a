import { expect, test } from "@jest/globals";
import { element } from "../../support/element.js";
import { useRepository } from "../../support/repository.js";
import { province } from "./province.js";

const { ask, given, roundTrips } = useRepository();

test("facets count what has a value and say how many have none", async () => {
  await given(province);
  const { data, errors } = await ask(
    `{ services(first: 0) { facets(by: [method, ownedBy, audience]) { by missing buckets { value label count } } } }`,
  );
  expect(errors).toBeUndefined();
  const [method, owner, audience] = data.services.facets;
  expect(method).toEqual({
    by: "method",
    missing: 1,
    buckets: expect.arrayContaining([{ value: "HYBRID", label: expect.any(String), count: 1 }]),
  });
  expect(owner).toEqual({
    by: "ownedBy",
    missing: 1,
    buckets: expect.arrayContaining([{ value: "opd:DKP", label: "Nama DKP", count: 1 }]),
  });
  expect(audience).toMatchObject({ missing: 2, buckets: [{ value: "BUSINESS", count: 1 }] });
});

const hub = [
  element("dinkes", "Opd", "DINKES"),
  element("rsud", "Opd", "RSUD"),
  element("s1", "Service", "S1", ", method: 'HYBRID', audience: ['PUBLIC', 'BUSINESS'], responsible: 'DINKES'"),
  element("s2", "Service", "S2", ", method: 'HYBRID', audience: ['PUBLIC'], responsible: 'OUTSIDE'"),
  element("s3", "Service", "S3"),
  element("app", "Application", "APP"),
  `CREATE (s1)-[:SUPPORTED_BY {id: '1', role: 'PRIMARY'}]->(app), (s1)-[:SUPPORTED_BY {id: '2', role: 'SUPPORTING'}]->(app),
     (s2)-[:SUPPORTED_BY {id: '3'}]->(app), (s3)-[:SUPPORTED_BY {id: '4', until: '2020-01-01'}]->(app), (s1)-[:OWNED_BY {id: '5'}]->(dinkes), (s2)-[:OWNED_BY {id: '6'}]->(dinkes)`,
].join("\n");

test("the related elements of one element are counted by property, list, relation and OPD, as rows like totalCount", async () => {
  await given(hub);
  const by = `facets(by: [method, audience, ownedBy, responsible]) { by missing buckets { value count } }`;
  const { data, errors } = await ask(
    `{ applications { nodes { supports { totalCount ${by} } } } opd(ref: "opd:RSUD") { owns { ${by.replace("method, audience, ", "")} } } }`,
  );
  expect(errors).toBeUndefined();
  expect(data.applications.nodes[0].supports.totalCount).toBe(3);
  expect(data.applications.nodes[0].supports.facets).toEqual([
    { by: "method", missing: 0, buckets: [{ value: "HYBRID", count: 3 }] },
    {
      by: "audience",
      missing: 0,
      buckets: [
        { value: "PUBLIC", count: 3 },
        { value: "BUSINESS", count: 2 },
      ],
    },
    { by: "ownedBy", missing: 0, buckets: [{ value: "opd:DINKES", count: 3 }] },
    {
      by: "responsible",
      missing: 0,
      buckets: [
        { value: "opd:DINKES", count: 2 },
        { value: "OUTSIDE", count: 1 },
      ],
    },
  ]);
  expect(data.opd.owns.facets).toEqual([
    { by: "ownedBy", missing: 0, buckets: [] },
    { by: "responsible", missing: 0, buckets: [] },
  ]);
  expect(roundTrips()).toBe(2);
});

test("a list filtered by a tree can be counted and paged in one statement", async () => {
  await given(hub);
  await given("MATCH (r:Opd {code: 'RSUD'}), (d:Opd {code: 'DINKES'}) CREATE (r)-[:UNIT_OF {id: '7'}]->(d)");
  const { data, errors } = await ask(
    `{ opds(filter: { within: "opd:DINKES" }) { totalCount nodes { code } facets(by: [plateau, unitOf]) { missing buckets { value count } } } }`,
  );
  expect(errors).toBeUndefined();
  expect(data.opds).toEqual({
    totalCount: 2,
    nodes: [{ code: "DINKES" }, { code: "RSUD" }],
    facets: [
      { missing: 0, buckets: [{ value: "AS_IS", count: 2 }] },
      { missing: 1, buckets: [{ value: "opd:DINKES", count: 1 }] },
    ],
  });
  expect(roundTrips()).toBe(1);
});
