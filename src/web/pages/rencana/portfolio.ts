import type { ApplicationFilter, FitLevel, PageRencanaQuery, TimeClass } from "../../answers";
import { ofProvince, ownedWithin } from "../../ui/opds";

/** Parameter of the address with the cursor of the applications that are not assessed, and id of their part of the page. */
export const cursorOfUnassessed = "belum";

/** Quadrants of the picture, row by row: class of TIME, its words, and where its applications lie. */
export const quadrants = [
  { timeClass: "TOLERATE", words: "Pertahankan (Tolerate)", business: "rendah", technical: "tinggi" },
  { timeClass: "INVEST", words: "Kembangkan (Invest)", business: "tinggi", technical: "tinggi" },
  { timeClass: "ELIMINATE", words: "Hentikan (Eliminate)", business: "rendah", technical: "rendah" },
  { timeClass: "MIGRATE", words: "Migrasikan (Migrate)", business: "tinggi", technical: "rendah" },
] as const;

/** Quadrant of the picture. */
export type Quadrant = (typeof quadrants)[number];

const high: FitLevel[] = ["GOOD", "EXCELLENT"];
const low: FitLevel[] = ["UNFIT", "WEAK"];

const levelOf = (fit: FitLevel): Quadrant["business"] => (high.includes(fit) ? "tinggi" : "rendah");

/** Returns the quadrant that two fits suggest by the TIME model; undefined unless both are recorded. */
export const suggestedBy = (business: FitLevel | null, technical: FitLevel | null): Quadrant | undefined =>
  quadrants.find(
    each =>
      business !== null &&
      technical !== null &&
      each.business === levelOf(business) &&
      each.technical === levelOf(technical),
  );

/** Returns the filter of the applications of an OPD and its units; of all that the province decides on without a code. */
const portfolioOf = (opd: string): ApplicationFilter => (opd ? ownedWithin(opd) : { ownedBy: ofProvince });

/** Returns the filter of the applications of an OPD, or all, that have both fits. */
export const assessedOf = (opd: string): ApplicationFilter => ({
  ...{ businessFit: { exists: true }, technicalFit: { exists: true } },
  ...portfolioOf(opd),
});

/** Returns the filters of the applications of an OPD, or all: those of each quadrant, with both fits, and without. */
export function filtersOfPortfolio(opd: string) {
  const at = (business: FitLevel[], technical: FitLevel[]): ApplicationFilter => ({
    ...{ businessFit: { in: business }, technicalFit: { in: technical } },
    ...portfolioOf(opd),
  });
  const lacks: ApplicationFilter[] = [{ businessFit: { exists: false } }, { technicalFit: { exists: false } }];
  const unassessed: ApplicationFilter = { OR: lacks, ...portfolioOf(opd) };
  return {
    ...{ assessed: assessedOf(opd), unassessed },
    ...{ toTolerate: at(low, high), toInvest: at(high, high), toEliminate: at(low, low), toMigrate: at(high, low) },
  };
}

/** Returns the applications of a quadrant that the picture shows, and the number of all. */
export const applicationsOf = (answer: PageRencanaQuery, timeClass: TimeClass) =>
  ({
    TOLERATE: answer.tolerable,
    INVEST: answer.investable,
    ELIMINATE: answer.eliminable,
    MIGRATE: answer.migratable,
  })[timeClass];
