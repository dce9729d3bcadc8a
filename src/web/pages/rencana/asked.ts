import type { InfrastructureFilter, InitiativeFilter, PageRencanaQueryVariables } from "../../answers";
import type { Address } from "../../app/page";
import { ownedWithin, toPick } from "../../ui/opds";
import { oneOf, type ValueOf } from "../../ui/options";
import { filtersOfEnding } from "./ending";
import { cursorOfUnassessed, filtersOfPortfolio } from "./portfolio";

/** Views of the page, by the parameter `lihat`. */
export const views = [
  ["kegiatan", "Kegiatan dan kesenjangan"],
  ["biaya", "Biaya"],
  ["target", "Saat ini dan target"],
  ["berakhir", "Yang berakhir"],
  ["teknologi", "Katalog teknologi"],
  ["portofolio", "Portofolio aplikasi"],
  ["siklus", "Siklus hidup aplikasi"],
] as const;

/** Contents of the roadmap, by the parameter `muatan`. */
export const streams = [
  ["", "Semua muatan"],
  ["GOVERNANCE", "Tata Kelola"],
  ["MANAGEMENT", "Manajemen"],
  ["SERVICE", "Layanan"],
  ["INFRASTRUCTURE", "Infrastruktur"],
  ["APPLICATION", "Aplikasi"],
  ["SECURITY", "Keamanan"],
  ["ICT_AUDIT", "Audit TIK"],
] as const;

/** Groupings of costs, by the parameter `menurut`. */
export const groupings = [
  ["OPD", "Perangkat daerah"],
  ["URUSAN", "Urusan pemerintahan"],
  ["PROGRAM", "Program"],
] as const;

/** Choices of an address. */
export interface Asked {
  view: ValueOf<typeof views>;
  /** First and last year of the bars. */
  from: number;
  until: number;
  stream: ValueOf<typeof streams>;
  costsBy: ValueOf<typeof groupings>;
  /** Code of the OPD; empty for all. */
  opd: string;
  /** Day in ISO 8601 at which initiatives are late: that of the address, else today. */
  day: string;
  /** Day of the address in ISO 8601, at which costs and changes count; undefined is today. */
  at?: string;
  /** Cursor of the list. */
  after?: string;
  /** Cursor of the applications that are not assessed. */
  afterUnassessed?: string;
}

const yearOf = (text: string | null) => (/^20\d\d$/.test(text ?? "") ? Number(text) : undefined);
const dayOf = (text: string | null) => (/^\d{4}-\d\d-\d\d$/.test(text ?? "") ? text! : undefined);

/** Number of years that are shown by default, this one first. */
const usualYears = 2;

/** Reads the address. Unknown values become the defaults. */
export function askedBy({ search, today }: Address): Asked {
  const at = dayOf(search.get("hari"));
  const day = at ?? today;
  const from = yearOf(search.get("dari")) ?? Number(day.slice(0, 4));
  const until = yearOf(search.get("sampai")) ?? from + usualYears - 1;
  return {
    view: oneOf(views, search.get("lihat")),
    ...{ day, at, from, until: Math.max(from, until) },
    stream: oneOf(streams, search.get("muatan")),
    costsBy: oneOf(groupings, search.get("menurut")),
    opd: search.get("opd") ?? "",
    after: search.get("sesudah") ?? undefined,
    afterUnassessed: search.get(cursorOfUnassessed) ?? undefined,
  };
}

/** Returns the filter of the software of an OPD and its units; of all without a code. */
export const softwareOf = (opd: string): InfrastructureFilter => ({
  infrastructureType: { in: ["OPERATING_SYSTEM", "DATABASE_SOFTWARE", "UTILITY_SOFTWARE"] },
  ...ownedWithin(opd),
});

/** Returns the variables of the document. */
export function variablesOf({ view, opd, at, after, ...asked }: Asked): PageRencanaQueryVariables {
  const { from, until, stream, day } = asked;
  const ofStream: InitiativeFilter = stream ? { stream: { eq: stream } } : {};
  const within = `opd:${opd}`;
  const ofOpd: InitiativeFilter = opd
    ? { OR: [{ ownedBy: { some: { within } } }, { executedBy: { some: { within } } }] }
    : {};
  return {
    roadmap: view === "kegiatan",
    bars: {
      AND: [
        { OR: [{ startsOn: { exists: false } }, { startsOn: { lte: `${until}-12-31` } }] },
        { OR: [{ endsOn: { exists: false } }, { endsOn: { gte: `${from}-01-01` } }] },
      ],
      ...{ ...ofStream, ...ofOpd },
    },
    late: { endsOn: { lt: day }, NOT: { initiativeStatus: { in: ["DONE", "CONTINUOUS"] } }, ...ofStream, ...ofOpd },
    ...{ money: view === "biaya", costsBy: asked.costsBy, costsOf: opd ? within : undefined },
    ...{ ending: view === "berakhir", ...filtersOfEnding(day, opd) },
    ...{ technology: view === "teknologi", softwareFilter: softwareOf(opd), ownApplications: ownedWithin(opd) },
    ...{ portfolio: view === "portofolio", ...filtersOfPortfolio(opd), afterUnassessed: asked.afterUnassessed },
    ...{ living: view === "siklus", newApplications: { change: { eq: "NEW" }, ...ownedWithin(opd) } },
    ...{ inOpd: view === "target" && opd !== "", opd: within },
    ...{ at, after, opds: toPick(opd) },
  };
}
