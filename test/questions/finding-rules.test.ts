import { beforeEach, expect, test } from "@jest/globals";
import { element, referenceElement } from "../support/element.js";
import { foundBy, given } from "./findings-story.js";

/** The first of each pair has what the rules require; the application A3 is not in use yet. Today is 2026-11-24. */
const story = [
  element("dkp", "Opd", "DKP"),
  element("bkd", "Opd", "BKD"),
  element("d1", "DataAsset", "D1"),
  element("d2", "DataAsset", "D2"),
  element("p1", "BusinessProcess", "P1"),
  element("p2", "BusinessProcess", "P2"),
  element("s1", "Service", "S1"),
  element("srv", "Infrastructure", "SRV"),
  element("a1", "Application", "A1", ", contractUntil: '2026-11-23', licenceUntil: '2026-11-24'"),
  element("a2", "Application", "A2", ", contractUntil: '2026-11-24', licenceUntil: '2026-11-23'"),
  element("a3", "Application", "A3", ", applicationStatus: 'IN_DEVELOPMENT'"),
  referenceElement("rab", "RAB.01", 1, "RAB"),
  referenceElement("urusan", "3.25", 1, "URUSAN"),
  `CREATE (d1)-[:PRODUCED_BY {id: 'b1'}]->(dkp), (d1)-[:PRODUCED_BY {id: 'b2', until: '2026-01-01'}]->(bkd), (d2)-[:PRODUCED_BY {id: 'b3'}]->(dkp), (d2)-[:PRODUCED_BY {id: 'b4'}]->(bkd),
     (d1)-[:PRODUCED_IN {id: 'i1'}]->(p1), (p1)-[:DELIVERED_THROUGH {id: 't1'}]->(s1), (a1)-[:RUNS_ON {id: 'r1'}]->(srv),
     (p1)-[:CLASSIFIED_AS {id: 'c1'}]->(rab), (p2)-[:CLASSIFIED_AS {id: 'c2'}]->(urusan)`,
].join("\n");

beforeEach(() => given(story));

test.each([
  ["DATA_OF_SEVERAL_PRODUCERS", "data of two producers on the day", "D2"],
  ["DATA_WITHOUT_PROCESS", "data of which the process is not recorded", "D2"],
  ["PROCESS_WITHOUT_SERVICE", "a process of which the service is not recorded", "P2"],
  ["HOSTING_UNKNOWN", "an application in use that runs nowhere", "A2"],
  ["CONTRACT_ENDED", "a contract that ended yesterday, not one that ends today", "A1"],
  ["LICENCE_ENDED", "a licence that ended yesterday, not one that ends today", "A2"],
])("%s finds %s", async (rule, _, code) => {
  expect(await foundBy(rule)).toEqual([code]);
});

test("CLASSIFICATION_MISSING finds a process without a reference architecture, as an urusan is none", async () => {
  expect(await foundBy("CLASSIFICATION_MISSING", "kinds: [BusinessProcess]")).toEqual(["P2"]);
});
