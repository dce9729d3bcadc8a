import { groupBy } from "../../common/group-by.js";
import { Opd } from "../../metamodel/opd.js";
import { bucketOfKind, bucketOfOpd, sumBy, totalOf } from "../element-count.js";
import type { FoundCount } from "./read-statistics.js";
import type { DigitalServices, DigitalShare, Statistics } from "./statistics-types.js";

/** The counts as a dashboard shows them. */
export function presentStatistics(found: readonly FoundCount[]): Statistics {
  return {
    total: totalOf(found),
    byKind: sumBy(found, ({ kind }) => bucketOfKind(kind)),
    byOpd: sumBy(found.filter(isOwned), bucketOfOpd),
    cells: cellsOf(found),
    digitalServices: digitalOf(found.filter(({ kind }) => kind === "Service")),
  };
}

/** Opds and their units are who has something, not what they have. */
const isOwned = ({ kind }: FoundCount) => kind !== Opd.name;

/** Services are told apart by method, which is no part of a cell. */
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

/** The digital share of services, counted by method. */
export function shareOf(services: readonly Pick<FoundCount, "method" | "count">[]): DigitalShare {
  const digital = totalOf(services.filter(({ method }) => method === "ELECTRONIC" || method === "HYBRID"));
  const missing = totalOf(services.filter(({ method }) => method === null));
  const known = totalOf(services) - missing;
  return { services: totalOf(services), digital, missing, share: known === 0 ? null : digital / known };
}
