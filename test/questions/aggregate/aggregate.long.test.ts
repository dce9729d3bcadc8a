import { describe, expect, test } from "@jest/globals";
import type { Viewer } from "../../../src/access/viewer.js";
import { publicViewer } from "../../../src/access/viewer.js";
import { costOf } from "../../graphql/cost/cost-of.js";
import { useSample } from "../../support/repository.js";
import { nobody } from "../../support/viewers.js";

const { ask, answerOf, roundTrips } = useSample();

const aggregated = async (args: string, selection: string, viewer?: Viewer) =>
  (await answerOf(`{ aggregate(${args}) { ${selection} } }`, viewer)).aggregate;

const grouped = "first { value label } count";

/** Returns the numbers of values, where each row has several or none (null). */
function tally(rows: readonly (readonly (string | null)[])[]): Map<string | null, number> {
  const counts = new Map<string | null, number>();
  for (const value of rows.flatMap(values => (values.length > 0 ? [...new Set(values)] : [null])))
    counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

const countsOf = ({ nodes }: any) => new Map(nodes.map(({ first, count }: any) => [first.value, count]));

describe("An aggregation in the to-be architecture, and as if changes were made, equals the list", () => {
  const list =
    "applications(plateau: TO_BE, first: 500) { nodes { ownedBy { ref code opdType } runsOn(first: 50) { nodes { ref infrastructureType } } } }";
  const fields = ["ownedBy", "runsOn", "runsOn.infrastructureType", "ownedBy.code", "ownedBy.opdType"];
  const source = `${list} ${fields.map((name, index) => `a${index}: aggregate(elements: { applications: {} }, plateau: TO_BE, first: 500, by: { name: "${name}" }) { total { count } nodes { ${grouped} } }`).join(" ")}`;

  test.each([
    ["as recorded", "query"],
    [
      "as if a server were deleted and an application were new",
      `query @asIf(operations: [
      { delete: { ref: "infrastructure:SRV-WEB-1", expectedRev: 1, force: true } }
      { create: { clientRef: "n", input: { application: { code: "BARU", name: "Baru", ownedBy: "opd:DKP", runsOn: { add: [{ to: "infrastructure:PDN" }] } } } } }])`,
    ],
    [
      "as if an application replaced two of different owners",
      `query @asIf(operations: [{ create: { clientRef: "n", input: { application: { code: "GANTI", name: "Pengganti", plateau: TO_BE, change: UPGRADE,
        replaces: { add: [{ to: "application:WEB-DINKES" }, { to: "application:WWW" }] } } } } }])`,
    ],
  ])("%s", async (_, operation) => {
    const { applications, ...found } = await answerOf(`${operation} { ${source} }`);
    const { nodes } = applications;
    const related = (name: string) => nodes.map((node: any) => node.runsOn.nodes.map((each: any) => each[name]));
    const owners = (name: string) => nodes.map(({ ownedBy }: any) => (ownedBy ? [ownedBy[name]] : []));
    const expected = [
      owners("ref"),
      related("ref"),
      related("infrastructureType"),
      owners("code"),
      owners("opdType"),
    ].map(tally);
    for (const [index, counts] of expected.entries()) {
      expect(countsOf(found[`a${index}`])).toEqual(counts);
      expect(found[`a${index}`].total.count).toBe(nodes.length);
    }
    expect(expected[1]!.size).toBeGreaterThan(3);
  });
});

test("an element counts once in each of its groups, and once in the total", async () => {
  const args = `elements: { services: { supportedBy: { count: { gte: 2 } } } }, by: { name: "supportedBy" }`;
  const { total, nodes } = await aggregated(args, `total { count } nodes { count }`);
  const rows = nodes.reduce((sum: number, { count }: any) => sum + count, 0);
  expect(rows).toBeGreaterThan(total.count);
  expect(total.count).toBe(
    (await answerOf(`{ services(filter: { supportedBy: { count: { gte: 2 } } }) { totalCount } }`)).services.totalCount,
  );
});

test("elements by hosting and OPD have labels, elements and the order of a number, in one statement", async () => {
  const args = `elements: { applications: {} }, by: [{ name: "runsOn.infrastructureType" }, { name: "responsible" }], orderBy: [{ by: COUNT, direction: DESC }, { by: SECOND }], first: 3`;
  const { nodes, totalCount } = await aggregated(
    args,
    `totalCount nodes { first { value label element { code } } second { value label } count }`,
  );
  expect(roundTrips()).toBe(1);
  expect(totalCount).toBeGreaterThan(nodes.length);
  expect(nodes[0].count).toBeGreaterThanOrEqual(nodes[1].count);
  expect(nodes[0]).toMatchObject({ first: { value: null, label: "Belum tercatat", element: null } });
});

test("the element of a group is read on the day of the answer", async () => {
  const args = `elements: { services: { code: { eq: "LYN-001" } } }, by: { name: "ownedBy" }, at: "2027-02-01"`;
  const { nodes } = await aggregated(
    args,
    "nodes { first { label element { ref ... on Opd { precededBy { totalCount } } } } }",
  );
  expect(nodes).toMatchObject([{ first: { element: { ref: "opd:DISDIKPORA" } } }]);
});

test("without a dimension there is one row, also of no element", async () => {
  const none = await aggregated(
    `elements: { services: { code: { eq: "NONE" } } }, measure: "validFrom"`,
    "totalCount nodes { first { value } count recorded earliest }",
  );
  expect(none).toEqual({ totalCount: 1, nodes: [{ first: null, count: 0, recorded: 0, earliest: null }] });
});

test("whoever may see nothing gets no row, and the public no costs", async () => {
  const args = `elements: { applications: {} }, by: { name: "applicationStatus" }, measure: "annualCostRupiah"`;
  const selection = "total { count recorded sum } nodes { count }";
  expect(await aggregated(args, selection, nobody)).toEqual({ total: { count: 0, recorded: 0, sum: null }, nodes: [] });
  const ofCloud = `elements: { services: {} }, by: { name: "potentialRisk" }`;
  const { nodes } = await aggregated(ofCloud, `nodes { ${grouped} }`, publicViewer);
  expect(nodes.map(({ first }: any) => first.value)).toEqual([null]);
});

describe("A name that the kind does not have is refused with the nearest:", () => {
  test.each([
    ["a dimension", `by: { name: "metod" }`, "by: metod is no dimension of Service. Did you mean method?"],
    ["a property beyond a relation", `by: { name: "supportedBy.nama" }`, "Did you mean name?"],
    ["a property two relations away", `by: { name: "supportedBy.ownedBy.name" }`, "has more than two parts"],
    ["a month of what is no day", `by: { name: "method", per: MONTH }`, "is no property of days"],
    ["a month of a relation", `by: { name: "ownedBy", per: YEAR }`, "is no property of days"],
    ["a measure", `measure: "validFron"`, "Did you mean validFrom?"],
    ["a measure that is a text", `measure: "name"`, "is no property of numbers or days of Service"],
    [
      "a third dimension",
      `by: [{ name: "method" }, { name: "name" }, { name: "code" }]`,
      "at most 2 dimensions, not 3",
    ],
    [
      "an order by a missing dimension",
      `by: { name: "method" }, orderBy: { by: SECOND }`,
      "SECOND needs that dimension",
    ],
    ["an order by a missing measure", `by: { name: "method" }, orderBy: { by: SUM }`, "SUM needs a `measure`"],
    [
      "an order with too many keys",
      "orderBy: [{ by: COUNT } { by: COUNT } { by: COUNT } { by: COUNT } { by: COUNT } { by: COUNT }]",
      "at most 5 keys, not 6",
    ],
  ])("%s", async (_, refused, message) => {
    const { errors } = await ask(`{ aggregate(elements: { services: {} }, ${refused}) { totalCount } }`);
    expect(errors?.[0]?.originalError).toMatchObject({ code: "BAD_USER_INPUT", details: expect.anything() });
    expect(errors?.[0]?.message).toContain(message);
  });

  test("and an unknown ref in the filter is not found", async () => {
    const { errors } = await ask(`{ aggregate(elements: { opds: { within: "opd:NONE" } }) { totalCount } }`);
    expect(errors?.[0]?.originalError).toMatchObject({ code: "NOT_FOUND" });
  });
});

test("more than 10,000 cells are refused, whatever page is requested", async () => {
  const { errors } = await ask(
    `{ aggregate(elements: { references: {} }, by: [{ name: "code" }, { name: "name" }], first: 1) { totalCount } }`,
  );
  expect(errors?.[0]?.originalError).toMatchObject({ code: "COST_EXCEEDED", details: { place: "by", max: 10_000 } });
  const few = await aggregated(
    `elements: { references: { taxonomy: { eq: RAK } } }, by: [{ name: "code" }, { name: "level" }]`,
    "totalCount",
  );
  expect(few.totalCount).toBeGreaterThan(10);
});

test("the cost is that of a question, its filter, its relations and its rows", () => {
  const requested = (args: string) =>
    costOf(`{ aggregate(elements: { services: ${args}, first: 10) { nodes { count } } }`)!.requested;
  expect(requested("{} }")).toBe(110);
  expect(requested(`{} }, by: [{ name: "method" }]`)).toBe(110);
  expect(requested(`{} }, by: [{ name: "ownedBy" }, { name: "responsible" }]`)).toBe(210);
  expect(requested(`{ supportedBy: { exists: true } } }`)).toBe(160);
});
