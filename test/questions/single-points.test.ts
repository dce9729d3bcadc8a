import { randomUUID } from "node:crypto";
import { expect, test } from "@jest/globals";
import { element } from "../support/element.js";
import { useRepository } from "../support/repository.js";

const { ask, given, roundTrips } = useRepository();

/** Stores elements with an entry in the change log, by which answers are cached. */
const graph = (...lines: string[]) =>
  given([...lines, `CREATE (:Change {id: '${randomUUID()}', at: '2026-11-24T00:00:00.000Z'})`].join("\n"));

let relations = 0;
const needs = (source: string, type: string, target: string, more = "") =>
  `CREATE (${source})-[:${type} {id: 'r${relations++}'${more}}]->(${target})`;
const primary = ", role: 'PRIMARY'";
const service = (variable: string, more: string) =>
  element(variable, "Service", variable.toUpperCase(), `, method: 'ELECTRONIC'${more}`);

/** Two applications on a server in a data centre; three services, one of them hybrid, one with an alternative. */
const story = [
  element("dkp", "Opd", "DKP"),
  element("unit", "Opd", "UNIT"),
  element("dc", "Infrastructure", "DC"),
  element("srv", "Infrastructure", "SRV"),
  element("a1", "Application", "A1"),
  element("a2", "Application", "A2"),
  element("spare", "Application", "SPARE"),
  service("s1", ", responsible: 'DKP'"),
  service("s2", ", responsible: 'OUTSIDE'"),
  service("s3", ""),
  element("hybrid", "Service", "S4", ", method: 'HYBRID'"),
  needs("unit", "UNIT_OF", "dkp"),
  needs("s1", "OWNED_BY", "unit"),
  needs("srv", "HOSTED_ON", "dc"),
  needs("a1", "RUNS_ON", "srv"),
  needs("a2", "RUNS_ON", "srv"),
  needs("s1", "SUPPORTED_BY", "a1", primary),
  needs("s2", "SUPPORTED_BY", "a2", primary),
  needs("s3", "SUPPORTED_BY", "a2", primary),
  needs("s3", "SUPPORTED_BY", "spare", ", role: 'ALTERNATIVE'"),
  needs("hybrid", "SUPPORTED_BY", "a1", primary),
];

const ranking = "nodes { stops opds elements { code } services { nodes { code } } }";
async function ranked(args = "") {
  const { data, errors } = await ask(`{ singlePointsOfFailure${args} { totalCount ${ranking} } }`);
  expect(errors).toBeUndefined();
  const codes = (all: any[]) => all.map(({ code }) => code).join(" ");
  return data.singlePointsOfFailure.nodes.map(
    ({ stops, opds, elements, services }: any) => `${codes(elements)}: ${stops} of ${opds}, ${codes(services.nodes)}`,
  );
}

test("the element that most services stop with comes first, and a chain with the same victims is one entry", async () => {
  await graph(...story);
  expect(await ranked()).toEqual(["DC SRV: 2 of 2, S1 S2", "A1: 1 of 1, S1", "A2: 1 of 1, S2"]);
  expect(roundTrips()).toBe(3 + 1);
});

test("kinds choose what is listed of a chain, an OPD which services count, those of its units too", async () => {
  await graph(...story);
  expect(await ranked(`(kinds: [Application])`)).toEqual(["A1: 1 of 1, S1", "A2: 1 of 1, S2"]);
  expect(await ranked(`(kinds: [Infrastructure], first: 1)`)).toEqual(["DC SRV: 2 of 2, S1 S2"]);
  expect(await ranked(`(opd: "opd:DKP")`)).toEqual(["DC SRV A1: 1 of 1, S1"]);
});

test("the ranking says what impact says", async () => {
  await graph(...story);
  for (const code of ["DC", "SRV", "A1", "A2"]) {
    const { data } = await ask(`{ impact(of: ["${code}"], kinds: [Service], severity: [STOPS]) { totalCount } }`);
    const entry = (await ranked()).find((line: string) => line.split(":")[0]!.split(" ").includes(code));
    expect(entry).toContain(`: ${data.impact.totalCount} of`);
  }
});

test("two servers of one redundancy name, and two links of an OPD, are no single points; what both rest on is", async () => {
  await graph(
    ...["dc", "w1", "w2", "l1", "l2", "l3"].map(each => element(each, "Infrastructure", each.toUpperCase())),
    element("app", "Application", "APP"),
    element("site", "Application", "SITUS"),
    service("s1", ""),
    service("s2", ""),
    needs("w1", "HOSTED_ON", "dc"),
    needs("w2", "HOSTED_ON", "dc"),
    needs("app", "RUNS_ON", "w1", ", redundancy: 'web'"),
    needs("app", "RUNS_ON", "w2", ", redundancy: 'web'"),
    needs("site", "CONNECTED_TO", "l1"),
    needs("site", "CONNECTED_TO", "l2"),
    needs("s1", "SUPPORTED_BY", "app", primary),
    needs("s2", "SUPPORTED_BY", "site", primary),
  );
  expect(await ranked()).toEqual(["DC APP: 1 of 0, S1", "SITUS: 1 of 0, S2"]);
});

test("elements that need each other are one entry, and two that do not are two, though the same service stops", async () => {
  await graph(
    ...["a", "b", "c"].map(each => element(each, "Application", each.toUpperCase())),
    service("s1", ""),
    needs("a", "CONSUMES", "b", ", vital: true"),
    needs("b", "CONSUMES", "a", ", vital: true"),
    needs("s1", "SUPPORTED_BY", "b", primary),
    needs("s1", "SUPPORTED_BY", "c", primary),
  );
  expect(await ranked()).toEqual(["A B: 1 of 0, S1", "C: 1 of 0, S1"]);
});

test("on another day other relations hold, and what is planned does not count", async () => {
  await graph(
    element("old", "Application", "OLD"),
    element("plan", "Application", "PLAN").replace("AS_IS", "TO_BE"),
    service("s1", ""),
    needs("s1", "SUPPORTED_BY", "old", `${primary}, until: '2026-01-01'`),
    needs("s1", "SUPPORTED_BY", "plan", primary),
  );
  expect(await ranked()).toEqual([]);
  expect(await ranked(`(at: "2025-06-01")`)).toEqual(["OLD: 1 of 0, S1"]);
});

test("the answer is cached until the repository changes", async () => {
  await graph(...story);
  await ranked();
  await ranked();
  expect(roundTrips()).toBe(1 + 1);
  await graph("MATCH (s:Service {code: 'S1'}) SET s.method = 'HYBRID' WITH s");
  expect(await ranked()).toEqual(["DC SRV A2: 1 of 1, S2"]);
});

test("an unknown OPD or cursor is refused", async () => {
  await graph(...story);
  for (const args of [`opd: "opd:X"`, `opd: "application:A1"`, `after: "x"`, "first: -1"]) {
    const { errors } = await ask(`{ singlePointsOfFailure(${args}) { totalCount } }`);
    expect(errors?.[0]?.originalError).toMatchObject({ code: expect.stringMatching(/BAD_USER_INPUT|NOT_FOUND/) });
  }
});
