import { beforeEach, expect, test } from "@jest/globals";
import { element, referenceElement } from "../support/element.js";
import { useRepository } from "../support/repository.js";

const { ask, given } = useRepository();

/** Until 2026 the RSUD, which has a service, was a unit of DINKES; later the service got another owner. */
const story = [
  element("dinkes", "Opd", "DINKES"),
  element("rsud", "Opd", "RSUD"),
  element("setda", "Opd", "SETDA"),
  element("service", "Service", "RAWAT", ", method: 'ELECTRONIC', annualCostRupiah: 1"),
  element("app", "Application", "SIMRS", ", annualCostRupiah: 5"),
  referenceElement("root", "RAL", 0, "RAL"),
  referenceElement("health", "RAL.01", 1, "RAL"),
  `CREATE (rsud)-[:UNIT_OF {id: 'u', until: '2026-01-01'}]->(dinkes), (service)-[:OWNED_BY {id: 'o1', until: '2026-03-01'}]->(rsud), (service)-[:OWNED_BY {id: 'o2', since: '2026-03-01'}]->(setda),
     (app)-[:OWNED_BY {id: 'o3'}]->(rsud), (app)-[:FULFILS {id: 'f'}]->(health), (health)-[:BROADER {id: 'b'}]->(root), (service)-[:SUPPORTED_BY {id: 's', role: 'PRIMARY'}]->(app)`,
].join("\n");
const [then, now] = ["2025-06-01", "2026-02-01"];

beforeEach(() => given(story));

test.each([
  ["completeness", `kinds: [Service]`, "elements"],
  ["costs", `by: YEAR, kinds: [Application]`, "elements"],
  ["findings", `rules: [ELECTRONIC_WITHOUT_APPLICATION, APPLICATION_WITHOUT_SERVICE, HOSTING_UNKNOWN]`, "totalCount"],
  ["singlePointsOfFailure", "first: 1", "totalCount"],
  ["coverage", "taxonomy: RAL, level: 1", "covered"],
])("%s of an OPD counts what its units of the day own, not what they were before", async (question, args, told) => {
  const of = (at: string) => `${question}(opd: "opd:DINKES", at: "${at}", ${args}) { ${told} }`;
  const { data, errors } = await ask(`{ then: ${of(then)} now: ${of(now)} }`);
  expect(errors).toBeUndefined();
  expect([data.then[told], data.now[told]]).toEqual([1, 0]);
});

test.each([
  "completeness(OPD) { elements }",
  "costs(OPD, by: YEAR) { elements }",
  "findings(OPD) { totalCount }",
  "singlePointsOfFailure(OPD) { totalCount }",
  "needsMapping(OPD) { totalCount }",
  "overlaps(OPD) { totalCount }",
  "coverage(OPD, taxonomy: RAL, level: 1) { covered }",
  "transition(OPD) { totalCount }",
  "trend(OPD) { days }",
  `changesBetween(OPD, from: "2025-01-01", to: "2026-01-01") { totalCount }`,
])("an OPD without a name is not everybody: %s", async question => {
  const { errors } = await ask(`{ ${question.replace("OPD", 'opd: ""')} }`);
  expect(errors?.[0]?.originalError).toMatchObject({ code: "NOT_FOUND" });
});

test("changes between two days are those of what its units owned on one of them, while they were its units", async () => {
  const of = (from: string) =>
    `changesBetween(opd: "opd:DINKES", from: "${from}", to: "2026-06-01") { nodes { element { code } } }`;
  const { data, errors } = await ask(`{ then: ${of(then)} now: ${of(now)} }`);
  expect(errors).toBeUndefined();
  expect([data.then.nodes, data.now.nodes]).toEqual([[{ element: { code: "RAWAT" } }], []]);
});
