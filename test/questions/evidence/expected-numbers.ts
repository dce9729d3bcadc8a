import type { Seeded } from "../../support/read-seeds.js";
import { today } from "../../support/repository.js";
import { type ExpectedFigure, expectedOfGovernance, factsOf } from "./expected-figures.js";
import { expectedOfData, expectedOfSecurity, expectedOfServices } from "./expected-of-aspects.js";
import { expectedOfIntegration, expectedOfTechnology } from "./expected-of-technology.js";
import { readSampleRecords } from "./sample-records.js";

/** The sample as its CSV files record it on the day of the tests. */
export const facts = factsOf(readSampleRecords(today));

/** Every figure, by its code. */
export const expected: Record<string, ExpectedFigure> = {
  ...expectedOfGovernance(facts),
  ...expectedOfServices(facts),
  ...expectedOfData(facts),
  ...expectedOfSecurity(facts),
  ...expectedOfTechnology(facts),
  ...expectedOfIntegration(facts),
};

/** Elements in a denominator that an OPD or one of its units owns; without an OPD, all but those of institutions outside. */
export function denominator({ kind, of = () => true }: ExpectedFigure, opd: string | null): Seeded[] {
  const all = facts.all(kind).filter(of);
  if (!opd) return all.filter(each => facts.responsible(each) !== "OUTSIDE");
  const units = facts.withUnits(facts.find("Opd", opd));
  return all.filter(each => units.includes(each) || facts.out(each, "OWNED_BY").some(owner => units.includes(owner)));
}

const samplesIn = (elements: Seeded[]) => elements.filter(({ cells }) => cells.provenance === "SAMPLE").length;

/** Returns the numbers of every figure that CSV files have, by code, for an OPD or the whole government. */
export const numbersOf = (opd: string | null) =>
  Object.entries(expected)
    .filter(([, { isOfOwners }]) => opd === null || !isOfOwners)
    .map(([code, figure]) => {
      const all = denominator(figure, opd);
      const counted = all.filter(figure.counts);
      return [
        code,
        { count: counted.length, total: all.length, samples: samplesIn(all), countedSamples: samplesIn(counted) },
      ] as const;
    });
