import { expect, test } from "@jest/globals";
import { element, toBeElement } from "../../support/element.js";
import { useRepository } from "../../support/repository.js";
import { province } from "./province.js";

const { ask, given } = useRepository();

/** Additionally, S3 depends on an ended and a planned application, and until last year on A1. */
const data = [
  province,
  element("a3", "Application", "A3", ", validUntil: '2026-01-01'"),
  toBeElement("a4", "Application", "A4"),
  `CREATE (s3)-[:SUPPORTED_BY {id: 'p4'}]->(a3), (s3)-[:SUPPORTED_BY {id: 'p5'}]->(a4), (s3)-[:SUPPORTED_BY {id: 'p6', until: '2026-01-01'}]->(a1),
     (a2)-[:RUNS_ON {id: 'n2'}]->(i1), (a3)-[:RUNS_ON {id: 'n3'}]->(i1), (a4)-[:RUNS_ON {id: 'n4'}]->(i1)`,
].join("\n");

const onServer = `runsOn: { some: { code: { eq: "SRV" } } }`;

test.each([
  [`{ supportedBy: { some: { code: { eq: "A1" } } } }`, ["S1", "S2"]],
  [`{ supportedBy: { some: { id: { in: ["A1", "A2"] } } } }`, ["S1", "S2"]],
  [`{ supportedBy: { some: { code: { in: [] } } } }`, []],
  [`{ supportedBy: { some: { code: { eq: null }, ${onServer} } } }`, ["S1", "S2"]],
  [`{ supportedBy: { some: { runsOn: { some: { hostedOn: { some: { code: { eq: "DC" } } } } } } } }`, ["S1", "S2"]],
  [`{ supportedBy: { some: { name: { contains: "a2" }, ${onServer} } } }`, ["S1"]],
  [`{ supportedBy: { some: { NOT: { code: { eq: "A1" } }, ${onServer} } } }`, ["S1"]],
  [`{ supportedBy: { where: { role: { eq: ALTERNATIVE } }, some: { code: { eq: "A2" } } } }`, ["S1"]],
  [`{ supportedBy: { where: { role: { eq: ALTERNATIVE } }, some: { code: { eq: "A1" } } } }`, []],
  [`{ supportedBy: { some: { code: { eq: "A1" } }, count: { gte: 2 } } }`, ["S1"]],
  [`{ supportedBy: { some: { ${onServer} }, none: { code: { eq: "A2" } } } }`, ["S2"]],
  [`{ ownedBy: { some: { code: { eq: "DKP" } } } }`, ["S1"]],
  [`{ method: { eq: HYBRID }, supportedBy: { some: { code: { eq: "A1" } } } }`, ["S2"]],
  [`{ AND: [{ method: { eq: HYBRID } }, { supportedBy: { some: { ${onServer} } } }] }`, ["S2"]],
  [`{ AND: [{ ownedBy: { some: { within: "opd:DKP" } } }, { supportedBy: { some: { ${onServer} } } }] }`, ["S1"]],
  [`{ ownedBy: { some: { code: { eq: "DISKOMINFO" } } }, supportedBy: { some: { ${onServer} } } }`, ["S2"]],
  [`{ OR: [{ supportedBy: { some: { code: { eq: "A2" } } } }, { code: { eq: "S3" } }] }`, ["S1", "S3"]],
])("Looking from what %s names finds what looking at every service does", async (filter, codes) => {
  await given(data);
  const listed = (asked: string) =>
    `services(filter: ${asked}) { nodes { code } totalCount facets(by: [method]) { missing } }`;
  const { data: found, errors } = await ask(`{
    named: ${listed(filter)} each: ${listed(`{ NOT: { NOT: ${filter} } }`)} counted: services(filter: ${filter}) { totalCount } }`);
  expect(errors).toBeUndefined();
  expect(found.named).toMatchObject({ nodes: codes.map(code => ({ code })), totalCount: codes.length });
  expect(found.named).toEqual(found.each);
  expect(found.counted.totalCount).toBe(codes.length);
});

test("A nested list has the day and plateau of its list, with its order and its pages", async () => {
  await given(data);
  const filter = `filter: { supportedBy: { some: { ${onServer} } } }`;
  const codesOf = async (args: string) =>
    (await ask(`{ services(${filter}${args}) { nodes { code } } }`)).data.services.nodes.map(({ code }: any) => code);
  expect(await codesOf(`, at: "2025-06-01"`)).toEqual(["S1", "S2", "S3"]);
  expect(await codesOf(", plateau: TO_BE")).toEqual(["S1", "S2", "S3"]);
  expect(await codesOf(", orderBy: { property: code, direction: DESC }")).toEqual(["S2", "S1"]);
  expect(await codesOf(", first: 1")).toEqual(["S1"]);
  expect(await codesOf(`, search: "S2"`)).toEqual(["S2"]);
});
