import { groupBy } from "../../common/group-by.js";
import { Opd } from "../../metamodel/opd.js";
import { bucketOfKind, bucketOfOpd, sumBy, totalOf } from "../element-count.js";
import type { FoundCount } from "./read-statistics.js";
import type { DigitalServices, DigitalShare, Statistics } from "./statistics-types.js";

/** Groups the counts for a dashboard. */
export function presentStatistics(found: readonly FoundCount[]): Statistics {
  return {
    total: totalOf(found),
    byKind: sumBy(found, ({ kind }) => bucketOfKind(kind)),
    byOpd: sumBy(found.filter(isOwned), bucketOfOpd),
    cells: cellsOf(found),
    digitalServices: digitalOf(found.filter(({ kind }) => kind === "Service")),
  };
}

/** Returns false for Opds and their units, which are owners and not owned elements. */
const isOwned = ({ kind }: FoundCount) => kind !== Opd.name;

/** Merges the rows of services, which are counted by method; the method is not part of a cell. */
function cellsOf(found: readonly FoundCount[]) {
  const cells = groupBy(found, ({ kind, responsible, status }) => JSON.stringify([kind, responsible, status]));
  return [...cells.values()].map(rows => {
    const { kind, status } = rows[0]!;
    return { kind, opd: bucketOfOpd(rows[0]!).value, status, count: totalOf(rows) };
  });
}

function digitalOf(services: readonly FoundCount[]): DigitalServices {
  const byOpd = [...groupBy(services, row => bucketOfOpd(row).value).values()].map(rows => {
    const { value, label } = bucketOfOpd(rows[0]!);
    return { opd: value, label, ...shareOf(rows) };
  });
  return { ...shareOf(services), byOpd: byOpd.sort((one, other) => other.services - one.services) };
}

/** Returns the digital share of services from their counts by method. */
export function shareOf(services: readonly Pick<FoundCount, "method" | "count">[]): DigitalShare {
  const digital = totalOf(services.filter(({ method }) => method === "ELECTRONIC" || method === "HYBRID"));
  const missing = totalOf(services.filter(({ method }) => method === null));
  const known = totalOf(services) - missing;
  return { services: totalOf(services), digital, missing, share: known === 0 ? null : digital / known };
}
