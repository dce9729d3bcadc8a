import { groupBy } from "../../common/group-by.js";
import { enumerationOf } from "../../metamodel/define/index.js";
import { Opd } from "../../metamodel/opd.js";
import { ServiceMethod } from "../../metamodel/service.js";
import { type Bucket, bucketOfKind, bucketOfOpd, sumBy, totalOf } from "../element-count.js";
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

/** Returns the digital share of services, and their numbers by method, from their counts by method. */
export function shareOf(services: readonly Pick<FoundCount, "method" | "count">[]): DigitalShare {
  const digital = totalOf(services.filter(({ method }) => method === "ELECTRONIC" || method === "HYBRID"));
  const missing = totalOf(services.filter(({ method }) => method === null));
  const known = totalOf(services) - missing;
  const share = known === 0 ? null : digital / known;
  return { services: totalOf(services), digital, missing, share, byMethod: byMethodOf(services) };
}

/** Returns the numbers by method, largest first, ties in alphabetical order, so that every source gives the same order. */
function byMethodOf(services: readonly Pick<FoundCount, "method" | "count">[]) {
  const inOrder = services.toSorted((one, other) => (one.method ?? "\uffff").localeCompare(other.method ?? "\uffff"));
  return sumBy(inOrder, bucketOfMethod);
}

const bucketOfMethod = ({ method }: Pick<FoundCount, "method">): Bucket => ({
  value: method,
  label: method ? enumerationOf(ServiceMethod)!.labels[method]! : "Belum tercatat",
});
