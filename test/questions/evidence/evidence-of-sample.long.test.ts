import { describe, expect, test } from "@jest/globals";
import { useSample } from "../../support/repository.js";
import { denominator, expected, facts, numbersOf } from "./expected-numbers.js";

const { ask } = useSample();

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

  test.each(["I13", "I14"])(
    "has of %s the numbers of the CSV files for every OPD, those that lag first",
    async indicator => {
      const { data, errors } = await ask(
        `{ evidenceByOpd(indicator: "reference:${indicator}", first: 100) { totalCount nodes { opd { code } level
        figures { code count total samples countedSamples missing } } } }`,
      );
      expect(errors).toBeUndefined();
      const { totalCount, nodes } = data.evidenceByOpd;
      const opds = facts.all("Opd").filter(opd => facts.responsible(opd) === opd.code);
      expect(nodes.map(({ opd }: any) => opd.code).sort()).toEqual(opds.map(({ code }) => code).sort());
      expect(totalCount).toBe(opds.length);
      for (const { opd, figures } of nodes) {
        const wanted = numbersOf(opd.code).filter(([code]) => code.startsWith(`${indicator}_`));
        const found = figures.map(({ code, missing, ...numbers }: any) => [code, numbers]);
        expect([opd.code, found]).toEqual([opd.code, wanted]);
      }
      const places = nodes.map(({ level, figures }: any) => [
        level ?? 4,
        figures.reduce((sum: number, { missing }: any) => sum - missing, 0),
      ]);
      expect(places).toEqual([...places].sort(([one, less], [other, more]) => one - other || less - more));
    },
  );
});
