import type { PageRencanaQueryVariables } from "../../answers";
import type { Address } from "../../app/page";

/** Views of the page, by the parameter `lihat`. */
export const views = [
  ["kegiatan", "Kegiatan dan kesenjangan"],
  ["biaya", "Biaya"],
  ["target", "Saat ini dan target"],
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

/** Choices of an address. */
export interface Asked {
  view: string;
  /** First and last year of the bars. */
  from: number;
  until: number;
  stream: string;
  /** Code of the OPD; empty for all. */
  opd: string;
  /** Day in ISO 8601 at which initiatives are late: that of the address, else today. */
  day: string;
  /** Day of the address in ISO 8601, at which costs and changes count; undefined is today. */
  at?: string;
}

const yearOf = (text: string | null) => (/^20\d\d$/.test(text ?? "") ? Number(text) : undefined);
const dayOf = (text: string | null) => (/^\d{4}-\d\d-\d\d$/.test(text ?? "") ? text! : undefined);

/** Number of years that are shown by default, this one first. */
const usualYears = 2;

/** Returns today in Ambon, as the address says no day. */
const today = () => new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Jayapura" });

/** Reads the address. Unknown values become the defaults. */
export function askedBy({ search }: Address): Asked {
  const at = dayOf(search.get("hari"));
  const day = at ?? today();
  const from = yearOf(search.get("dari")) ?? Number(day.slice(0, 4));
  const until = yearOf(search.get("sampai")) ?? from + usualYears - 1;
  const view = search.get("lihat");
  const stream = search.get("muatan");
  return {
    view: views.some(([each]) => each === view) ? view! : views[0][0],
    ...{ day, at, from, until: Math.max(from, until) },
    stream: streams.some(([each]) => each === stream) ? stream! : "",
    opd: search.get("opd") ?? "",
  };
}

/** Returns the variables of the document for an address. */
export function variablesOf(address: Address): PageRencanaQueryVariables {
  const { view, from, until, stream, opd, day, at } = askedBy(address);
  const ofStream = stream ? { stream: { eq: stream } } : {};
  const within = `opd:${opd}`;
  const ofOpd = opd ? { OR: [{ ownedBy: { some: { within } } }, { executedBy: { some: { within } } }] } : {};
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
    money: view === "biaya",
    ...{ inOpd: view === "target" && opd !== "", opd: within },
    at,
    after: address.search.get("sesudah") ?? undefined,
  } as PageRencanaQueryVariables;
}
