import type { ApplicationFilter, InfrastructureFilter, PageRencanaQuery } from "../../answers";
import { daysBefore, inMonths } from "../../ui/format";
import { ownedWithin } from "../../ui/opds";

/** Months that the calendar shows. */
export const months = 24;

const ofBoth = [
  ["contractUntil", "Kontrak"],
  ["licenceUntil", "Lisensi"],
  ["supportUntil", "Dukungan pabrikan"],
] as const;
const ofAll = [...ofBoth, ["usefulUntil", "Masa pakai"]] as const;

/** Names of the dates, in the order in which they are shown. */
const sorts: readonly string[] = ofAll.map(([, sort]) => sort);

type Applications = NonNullable<PageRencanaQuery["endingApplications"]>["nodes"];
type Infrastructures = NonNullable<PageRencanaQuery["endingInfrastructures"]>["nodes"];
type Owned = Applications[number] | Infrastructures[number];

/** Something of an element that ends on a day in ISO 8601. */
export interface Ending {
  element: Owned;
  sort: string;
  day: string;
}

/** Returns the filters of what ends in the months from a day, of an OPD and its units if it has the code of one. */
export function filtersOfEnding(from: string, opd: string) {
  const span = { gte: from, lt: inMonths(months, from) };
  const owner = ownedWithin(opd);
  const any = (names: readonly (readonly [string, string])[]) => names.map(([name]) => ({ [name]: span }));
  const applications: ApplicationFilter = { OR: any(ofBoth), ...owner };
  const infrastructures: InfrastructureFilter = { OR: any(ofAll), ...owner };
  return { applications, infrastructures };
}

/** Returns what ends in the months from a day, the first to end first. An element may be among it several times. */
export function endingsOf(answer: PageRencanaQuery, from: string): Ending[] {
  const until = inMonths(months, from);
  const elements: Owned[] = [
    ...(answer.endingApplications?.nodes ?? []),
    ...(answer.endingInfrastructures?.nodes ?? []),
  ];
  return elements
    .flatMap(element =>
      ofAll.flatMap(([name, sort]): Ending[] => {
        const day = (element as Partial<Record<typeof name, string | null>>)[name];
        return day && day >= from && day < until ? [{ element, sort, day }] : [];
      }),
    )
    .sort((one, other) => one.day.localeCompare(other.day));
}

const monthsOfQuarter = 3;

/** Returns the number of each sort in each quarter, and the largest number. */
export function countsByQuarter(endings: readonly Ending[], from: string) {
  const quarters = quartersFrom(from);
  const numberOf = (sort: string, quarter: string) =>
    endings.filter(each => each.sort === sort && quarterOf(each.day) === quarter).length;
  const rows = sorts.map(sort => ({ sort, counts: quarters.map(quarter => numberOf(sort, quarter)) }));
  return { quarters, rows, most: Math.max(...rows.flatMap(({ counts }) => counts)) };
}

/** Returns the quarters in which something ends, each with its elements, in the order of the days. */
export function elementsByQuarter(endings: readonly Ending[]): [quarter: string, elements: Owned[]][] {
  const found = new Map<string, Map<string, Owned>>();
  for (const { element, day } of endings) {
    const quarter = quarterOf(day);
    found.set(quarter, (found.get(quarter) ?? new Map()).set(element.ref, element));
  }
  return [...found].map(([quarter, elements]) => [quarter, [...elements.values()]]);
}

/** Returns the quarter of a day in words: 2026-11-29 is in TW 4 2026. */
const quarterOf = (day: string): string =>
  `TW ${Math.ceil(Number(day.slice(5, 7)) / monthsOfQuarter)} ${day.slice(0, 4)}`;

/** Returns the quarters that the calendar shows. */
function quartersFrom(from: string): string[] {
  const inEachMonth = Array.from({ length: months }, (_none, place) => inMonths(place, from));
  const last = daysBefore(1, inMonths(months, from));
  return [...new Set([...inEachMonth, last].map(quarterOf))];
}
