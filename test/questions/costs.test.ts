import { beforeEach, describe, expect, test } from "@jest/globals";
import { element } from "../support/element.js";
import { useRepository } from "../support/repository.js";

const { ask, given, roundTrips } = useRepository();

const of = (responsible: string) => `, responsible: '${responsible}'`;
const reference = (variable: string, code: string, taxonomy: string) =>
  element(variable, "Reference", code, `, taxonomy: '${taxonomy}', version: '1', level: 1`);

/** Twenty billion rupiah exceed GraphQL's Int. */
const story = [
  element("dinkes", "Opd", "DINKES", of("DINKES")),
  element("rsud", "Opd", "RSUD", of("DINKES")),
  element("bkd", "Opd", "BKD", of("BKD")),
  element("ministry", "Opd", "KEMENKES", of("OUTSIDE")),
  element(
    "cloud",
    "Infrastructure",
    "CLOUD",
    `, infrastructureType: 'CLOUD', annualCostRupiah: 20000000000${of("DINKES")}`,
  ),
  element("server", "Infrastructure", "SRV", `, infrastructureType: 'SERVER', annualCostRupiah: 5${of("BKD")}`),
  element("a1", "Application", "A1", `, annualCostRupiah: 100, developmentCostRupiah: 700${of("DINKES")}`),
  element("a2", "Application", "A2", of("BKD")),
  element("a3", "Application", "A3", of("BKD")),
  element("a4", "Application", "A4", ", annualCostRupiah: 1"),
  element("theirs", "Application", "A5", `, annualCostRupiah: 999${of("OUTSIDE")}`),
  element("i", "Initiative", "I1", `, budgetRupiah: 40${of("BKD")}`),
  reference("health", "1.02", "URUSAN"),
  reference("family", "2.14", "URUSAN"),
  reference("staff", "5.03", "URUSAN"),
  reference("p1", "P1", "PROGRAM"),
  reference("p2", "P2", "PROGRAM"),
  `CREATE (cloud)-[:OWNED_BY {id: 'o1'}]->(dinkes), (a1)-[:OWNED_BY {id: 'o2'}]->(rsud), (rsud)-[:UNIT_OF {id: 'u1'}]->(dinkes), (server)-[:OWNED_BY {id: 'o3'}]->(bkd), (a2)-[:OWNED_BY {id: 'o4'}]->(bkd),
     (i)-[:OWNED_BY {id: 'o5'}]->(bkd), (theirs)-[:OWNED_BY {id: 'o6'}]->(ministry),
     (dinkes)-[:RESPONSIBLE_FOR {id: 'r1'}]->(health), (dinkes)-[:RESPONSIBLE_FOR {id: 'r2'}]->(family), (bkd)-[:RESPONSIBLE_FOR {id: 'r3'}]->(staff),
     (a2)-[:FUNDED_BY {id: 'f1', year: 2025, amountRupiah: 10}]->(p1), (a2)-[:FUNDED_BY {id: 'f2', year: 2026, amountRupiah: 20}]->(p1), (a2)-[:FUNDED_BY {id: 'f3', year: 2026, amountRupiah: 30}]->(p2)`,
].join("\n");

const money = "annualRupiah developmentRupiah budgetRupiah fundedRupiah";
const none = { annualRupiah: null, developmentRupiah: null, budgetRupiah: null, fundedRupiah: null };
const total = { annualRupiah: 20000000106, developmentRupiah: 700, budgetRupiah: 40, fundedRupiah: 60 };

describe("Costs", () => {
  beforeEach(() => given(story));

  test("by OPD sum each sort of money by itself, and count what has none recorded, in one statement", async () => {
    const { data, errors } = await ask(
      `{ costs(by: OPD) { ${money} elements notRecorded isPartial rows { value label elements undivided ${money} } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.costs).toEqual({
      ...total,
      elements: 6,
      notRecorded: 1,
      isPartial: false,
      rows: [
        {
          value: "opd:BKD",
          label: "Nama BKD",
          elements: 3,
          undivided: 0,
          ...none,
          annualRupiah: 5,
          budgetRupiah: 40,
          fundedRupiah: 60,
        },
        {
          value: "opd:DINKES",
          label: "Nama DINKES",
          elements: 2,
          undivided: 0,
          ...none,
          annualRupiah: 20000000100,
          developmentRupiah: 700,
        },
        { value: null, label: "Belum tercatat", elements: 1, undivided: 0, ...none, annualRupiah: 1 },
      ],
    });
    expect(roundTrips()).toBe(1);
  });

  test("by urusan show an element of an OPD with several under each, say so, and count it once in the total", async () => {
    const { data } = await ask(`{ costs(by: URUSAN) { annualRupiah rows { value annualRupiah elements undivided } } }`);
    expect(data.costs).toEqual({
      annualRupiah: total.annualRupiah,
      rows: [
        { value: "reference:1.02", annualRupiah: 20000000100, elements: 2, undivided: 2 },
        { value: "reference:2.14", annualRupiah: 20000000100, elements: 2, undivided: 2 },
        { value: "reference:5.03", annualRupiah: 5, elements: 3, undivided: 0 },
        { value: null, annualRupiah: 1, elements: 1, undivided: 0 },
      ],
    });
  });

  test("by payer tell the very unit that owns it", async () => {
    const { data } = await ask(`{ costs(by: PAYER, kinds: [Application]) { rows { value annualRupiah } } }`);
    expect(data.costs.rows).toEqual([
      { value: "opd:BKD", annualRupiah: null },
      { value: "opd:RSUD", annualRupiah: 100 },
      { value: null, annualRupiah: 1 },
    ]);
  });

  test("by year and by program count only what programs give", async () => {
    const rows = `rows { value label elements ${money} }`;
    const { data } = await ask(
      `{ year: costs(by: YEAR) { fundedRupiah ${rows} } program: costs(by: PROGRAM) { fundedRupiah ${rows} } }`,
    );
    expect(data.year).toEqual({
      fundedRupiah: 60,
      rows: [
        { value: "2025", label: "2025", elements: 1, ...none, fundedRupiah: 10 },
        { value: "2026", label: "2026", elements: 1, ...none, fundedRupiah: 50 },
      ],
    });
    expect(data.program).toEqual({
      fundedRupiah: 60,
      rows: [
        { value: "reference:P1", label: "Nama P1", elements: 1, ...none, fundedRupiah: 30 },
        { value: "reference:P2", label: "Nama P2", elements: 1, ...none, fundedRupiah: 30 },
      ],
    });
  });

  test("of one sort and one OPD are only those, of an institution outside when it is named", async () => {
    const of = async (args: string) => (await ask(`{ costs(by: OPD, ${args}) { annualRupiah elements } }`)).data.costs;
    expect(await of(`kinds: [Infrastructure], types: ["CLOUD"]`)).toEqual({ annualRupiah: 20000000000, elements: 1 });
    expect(await of(`opd: "opd:RSUD"`)).toEqual({ annualRupiah: 100, elements: 1 });
    expect(await of(`opd: "opd:KEMENKES"`)).toEqual({ annualRupiah: 999, elements: 1 });
  });

  test.each([
    [`types: ["BALLOON"]`, "BAD_USER_INPUT"],
    [`opd: "opd:NONE"`, "NOT_FOUND"],
  ])("with the arguments %s are refused as %s", async (args, code) => {
    const { errors } = await ask(`{ costs(by: OPD, ${args}) { elements } }`);
    expect(errors?.[0]?.originalError).toMatchObject({ code });
  });
});
test("Costs whose sum exceeds the largest integer of JSON are rounded, and no error", async () => {
  await given(
    `UNWIND range(1, 3) AS number CREATE (:Element:Application {kind: 'Application', id: 'm' + number, code: 'M' + number, name: 'Mahal', plateau: 'AS_IS', state: 'VALID', rev: 1, annualCostRupiah: 9007199254740991})`,
  );
  const { data, errors } = await ask("{ costs(by: OPD) { annualRupiah rows { annualRupiah } } }");
  expect([errors, data.costs.annualRupiah]).toEqual([undefined, 3 * Number.MAX_SAFE_INTEGER]);
  expect(data.costs.rows).toEqual([{ annualRupiah: 3 * Number.MAX_SAFE_INTEGER }]);
});
