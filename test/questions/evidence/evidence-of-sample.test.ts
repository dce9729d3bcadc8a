import { describe, expect, test } from "@jest/globals";
import { today, useSample } from "../../support/repository.js";
import { type ExpectedFigure, expectedOfGovernance, factsOf } from "./expected-figures.js";
import { expectedOfData, expectedOfSecurity, expectedOfServices } from "./expected-of-aspects.js";
import { expectedOfIntegration, expectedOfTechnology } from "./expected-of-technology.js";
import { type Recorded, readSampleRecords } from "./sample-records.js";

const { ask } = useSample();
const facts = factsOf(readSampleRecords(today));

const expected: Record<string, ExpectedFigure> = {
  ...expectedOfGovernance(facts),
  ...expectedOfServices(facts),
  ...expectedOfData(facts),
  ...expectedOfSecurity(facts),
  ...expectedOfTechnology(facts),
  ...expectedOfIntegration(facts),
};

/** Elements in a denominator that an OPD or one of its units owns; without an OPD, all but those of institutions outside. */
function denominator({ kind, of = () => true }: ExpectedFigure, opd: string | null): Recorded[] {
  const all = facts.all(kind).filter(of);
  if (!opd) return all.filter(each => facts.responsible(each) !== "OUTSIDE");
  const units = facts.withUnits(facts.find("Opd", opd));
  return all.filter(each => units.includes(each) || facts.out(each, "OWNED_BY").some(owner => units.includes(owner)));
}

const samplesIn = (elements: Recorded[]) => elements.filter(({ cells }) => cells.provenance === "SAMPLE").length;

const numbersOf = (opd: string | null) =>
  Object.entries(expected)
    .filter(([, { isOfOwners }]) => opd === null || !isOfOwners)
    .map(([code, figure]) => {
      const all = denominator(figure, opd);
      const counted = all.filter(figure.counts);
      return [
        code,
        { count: counted.length, total: all.length, samples: samplesIn(all), countedSamples: samplesIn(counted) },
      ];
    });

async function figuresOf(opd: string | null) {
  const { data, errors } = await ask(
    `query ($opd: ID) { evidence(opd: $opd) { indicators { figures { code count total samples countedSamples missing label } } } }`,
    {
      opd: opd && `opd:${opd}`,
    },
  );
  expect(errors).toBeUndefined();
  return data.evidence.indicators.flatMap((each: any) => each.figures);
}

describe("The evidence of the sample", () => {
  test.each([null, "DISKOMINFO", "DISDIKBUD", "SETDA"])(
    "has the numbers that the CSV files have, for the OPD %s",
    async opd => {
      const figures = await figuresOf(opd);
      const found = figures.map(({ code, missing, label, ...numbers }: any) => [code, numbers]);
      expect(Object.fromEntries(found)).toEqual(Object.fromEntries(numbersOf(opd)));
      for (const { code, count, total, missing, label } of figures) {
        const none = code === "I13_DUPLICATES" ? "Aplikasi sefungsi tidak ditemukan" : "Belum tercatat";
        expect(missing).toBe(total - count);
        expect(label).toBe(total === 0 ? none : `${count} dari ${total}`);
      }
    },
  );

  test.each(["I8", "I13", "I15", "I16"])(
    "lists of %s exactly the elements that count, and those that are missing",
    async indicator => {
      const source = `query ($of: [ID!], $after: String) { evidence(indicators: $of, first: 500, after: $after) {
      totalCount nodes { figure state element { code } } pageInfo { hasNextPage endCursor } } }`;
      const rows: any[] = [];
      for (let page: any; !page || page.pageInfo.hasNextPage; rows.push(...page.nodes)) {
        const { data } = await ask(source, { of: [`reference:${indicator}`], after: page?.pageInfo.endCursor });
        page = data.evidence;
      }
      const wanted = Object.entries(expected).filter(([code]) => code.startsWith(`${indicator}_`));
      const all = wanted.flatMap(([code, figure]) =>
        denominator(figure, null).map(each => [code, figure.counts(each) ? "COUNTED" : "MISSING", each.code].join(" ")),
      );
      expect(rows.map(({ figure, state, element }) => [figure, state, element.code].join(" ")).sort()).toEqual(
        all.sort(),
      );
    },
  );
});
