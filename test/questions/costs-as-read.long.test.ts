import { beforeAll, describe, expect, test } from "@jest/globals";
import { today, useSample } from "../support/repository.js";
import {
  type Costing,
  changedByThePlan,
  elementsIn,
  fundings,
  groupings,
  isRecorded,
  rowsOf,
  totalsOf,
} from "./costs-as-read-story.js";

const { ask, given } = useSample();

const amounts = "annualRupiah developmentRupiah budgetRupiah fundedRupiah";
const costs = `query Costs($by: CostGrouping!, $of: [ID!], $plateau: Plateau!, $at: LocalDate!) {
  costs(by: $by, of: $of, plateau: $plateau, at: $at) { elements notRecorded ${amounts} rows { value elements ${amounts} } } }`;

/** PINJAM-RUANG is retired from 2027-07-01 (time.application.csv). */
const days: Record<string, string> = { AS_IS: today, TO_BE: "2027-12-31" };
const plateaus = Object.keys(days);
const byValue = (rows: any[]) => rows.toSorted((one, other) => String(one.value).localeCompare(String(other.value)));

/** Elements of the province by architecture, as a client reads them. */
const elements: Record<string, Costing[]> = {};

/** Expects the costs of these elements and of `others`, which have none. */
async function expectCosts(of: Costing[], variables: { by: string; plateau: string; of?: string[] }, others = 0) {
  const { data, errors } = await ask(costs, { ...variables, at: days[variables.plateau] });
  expect(errors).toBeUndefined();
  const recorded = of.filter(isRecorded);
  const { rows, ...total } = data.costs;
  expect(total).toEqual({ ...totalsOf(recorded), notRecorded: of.length - recorded.length + others });
  expect(rows.length).toBeGreaterThan(0);
  expect(byValue(rows)).toEqual(byValue(rowsOf(recorded, variables.by)));
}

describe("Costs are the sums of what a client reads from the elements", () => {
  beforeAll(async () => {
    await given(changedByThePlan);
    for (const plateau of plateaus)
      elements[plateau] = (await elementsIn(ask, plateau, days[plateau]!)).filter(({ isOutside }) => !isOutside);
  });

  test("which the plan changes: an upgrade has its own costs, and operator and funds of what it replaces", () => {
    const ofPlan = (plateau: string) => elements[plateau]!.filter(({ ref }) => /SKM|PINJAM-RUANG/.test(ref));
    const listed = ({ ref, own, operators, funds }: Costing) =>
      [ref, own.annualRupiah, ...operators, ...funds.map(({ rupiah }) => rupiah)].join(" ");
    expect(ofPlan("TO_BE").map(listed)).toEqual(["application:SKM-TERPADU@TO_BE 50 opd:DISKOMINFO 11"]);
    expect(ofPlan("AS_IS").map(listed)).toEqual([
      "application:PINJAM-RUANG 7 opd:DISKOMINFO",
      "application:SKM 30 opd:DISKOMINFO 11",
    ]);
  });

  test.each(plateaus.flatMap(plateau => Object.keys({ ...groupings, ...fundings }).map(by => ({ plateau, by }))))(
    "in $plateau by $by",
    async ({ plateau, by }) => {
      await expectCosts(elements[plateau]!, { by, plateau });
    },
  );

  test.each(plateaus)("of the elements that an impact reaches, in %s", async plateau => {
    const { data } = await ask(
      `query Reached($plateau: Plateau!, $at: LocalDate!) { impact(of: ["infrastructure:CLOUD-GOV"], plateau: $plateau, at: $at, first: 500) { nodes { element { ref } } } }`,
      { plateau, at: days[plateau] },
    );
    const of: string[] = data.impact.nodes.map(({ element }: any) => element.ref);
    const costing = elements[plateau]!.filter(({ ref }) => of.includes(ref));
    await expectCosts(costing, { by: "OPERATOR", plateau, of }, of.length - costing.length);
  });
});
