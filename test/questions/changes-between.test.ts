import { expect, test } from "@jest/globals";
import { element, toBeElement } from "../support/element.js";
import { useRepository } from "../support/repository.js";

const { ask, given, roundTrips } = useRepository();

/** At the start of 2026, S1 gets another owner and application, NEW begins and OLD ends; PLAN is not as-is. */
const turn = [
  element("dkp", "Opd", "DKP"),
  element("dishub", "Opd", "DISHUB"),
  element("s1", "Service", "S1"),
  element("fresh", "Service", "NEW", ", validFrom: '2026-01-01'"),
  element("ended", "Application", "OLD", ", validUntil: '2026-01-01'"),
  element("same", "Application", "SAME"),
  toBeElement("plan", "Application", "PLAN", ", validFrom: '2026-01-01'"),
  `CREATE (s1)-[:OWNED_BY {id: '1', until: '2026-01-01'}]->(dkp), (s1)-[:OWNED_BY {id: '2', since: '2026-01-01'}]->(dishub),
     (s1)-[:SUPPORTED_BY {id: '3', until: '2026-01-01'}]->(ended), (fresh)-[:OWNED_BY {id: '4'}]->(dishub), (ended)-[:OWNED_BY {id: '5'}]->(dkp), (same)-[:OWNED_BY {id: '6', since: '2020-01-01'}]->(dkp)`,
].join("\n");

const told =
  "totalCount byChange { value count } nodes { change element { code ownedBy { code } } reasons { type label began ended other { code } } }";

test("elements that began, ended or had other relations between two days are listed, each with its reasons", async () => {
  await given(turn);
  const { data, errors } = await ask(`{ changesBetween(from: "2025-12-31", to: "2026-01-01") { ${told} } }`);
  expect(errors).toBeUndefined();
  const { nodes, byChange, totalCount } = data.changesBetween;
  expect([totalCount, ...byChange.map(({ value }: any) => value)]).toEqual([3, "NEW", "ENDED", "CHANGED"]);
  expect(nodes.map(({ change, element }: any) => [change, element.code, element.ownedBy.code])).toEqual([
    ["NEW", "NEW", "DISHUB"],
    ["ENDED", "OLD", "DKP"],
    ["CHANGED", "S1", "DISHUB"],
  ]);
  expect(nodes[0].reasons).toEqual([
    { type: null, label: "Mulai berlaku", began: "2026-01-01", ended: null, other: null },
  ]);
  expect(nodes[2].reasons.map(({ label, began, ended, other }: any) => [label, began ?? ended, other.code])).toEqual([
    ["dimiliki oleh", "2026-01-01", "DISHUB"],
    ["dimiliki oleh", "2026-01-01", "DKP"],
    ["didukung oleh", "2026-01-01", "OLD"],
  ]);
});

test("an OPD sees what it lost and what it got, a kind what is of it, and a quiet period nothing", async () => {
  await given(turn);
  const of = (args: string) => `changesBetween(${args}) { nodes { element { code } } }`;
  const { data } = await ask(
    `{ dkp: ${of(`from: "2025-06-01", to: "2026-06-01", opd: "opd:DKP"`)} dishub: ${of(`from: "2025-06-01", to: "2026-06-01", opd: "opd:DISHUB", kinds: [Service]`)} quiet: ${of(`from: "2026-01-01", to: "2026-06-01"`)} }`,
  );
  const codes = ({ nodes }: any) => nodes.map(({ element }: any) => element.code);
  expect([codes(data.dkp), codes(data.dishub), codes(data.quiet)]).toEqual([["OLD", "S1"], ["NEW", "S1"], []]);
});

test("each OPD of a list tells its own changes, in two statements for all of them", async () => {
  await given([turn, element("quiet", "Opd", "QUIET")].join("\n"));
  const { data, errors } = await ask(
    `{ opds { nodes { code changesBetween(from: "2025-06-01", to: "2026-06-01") { totalCount nodes { change element { code } } } } } }`,
  );
  expect(errors).toBeUndefined();
  const told = data.opds.nodes.map(({ code, changesBetween: { totalCount, nodes } }: any) => [
    code,
    totalCount,
    nodes.map(({ change, element }: any) => `${change} ${element.code}`),
  ]);
  expect(told).toEqual([
    ["DISHUB", 2, ["NEW NEW", "CHANGED S1"]],
    ["DKP", 2, ["ENDED OLD", "CHANGED S1"]],
    ["QUIET", 0, []],
  ]);
  expect(roundTrips()).toBe(4);
});

test("a period must have a day in it", async () => {
  const { errors } = await ask(`{ changesBetween(from: "2026-01-01", to: "2026-01-01") { totalCount } }`);
  expect(errors![0]!.originalError).toMatchObject({ code: "BAD_USER_INPUT" });
});
