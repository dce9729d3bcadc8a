import type { PageRencanaQuery } from "../../answers";
import { inMonths } from "../../ui/format";

export type Living = NonNullable<PageRencanaQuery["lifecycle"]>["nodes"][number];

/** Phases of the life of an application, by the name of their order. */
const phases = {
  PLANNED: "Direncanakan",
  IN_DEVELOPMENT: "Dalam pengembangan",
  IN_USE: "Dipakai",
  PHASING_OUT: "Menuju akhir",
  INACTIVE: "Tidak aktif",
  ENDED: "Berakhir",
} as const;

/** Months before an end in which an application is on its way out. */
const monthsBeforeEnd = 24;

/**
 * Returns the phase of an application on a day in words, and why if the state of use alone does not say it; undefined if
 * nothing recorded says it.
 */
export function phaseOf(application: Living, day: string): { phase: string; because?: string } | undefined {
  const { validFrom, validUntil, applicationStatus } = application;
  if (validUntil !== null && validUntil <= day) return { phase: phases.ENDED };
  if (validFrom !== null && validFrom > day) return { phase: phases.PLANNED };
  if (applicationStatus === "INACTIVE") return { phase: phases.INACTIVE };
  const because = reasonOfEnd(application, inMonths(monthsBeforeEnd, day));
  if (because) return { phase: phases.PHASING_OUT, because };
  if (applicationStatus === "IN_DEVELOPMENT") return { phase: phases.IN_DEVELOPMENT };
  return applicationStatus === "ACTIVE" ? { phase: phases.IN_USE } : undefined;
}

/** Returns why an application ends before a day: a plan, its own last day, or that of its support. */
function reasonOfEnd({ replacedBy, validUntil, supportUntil }: Living, before: string): string | undefined {
  if (replacedBy.totalCount > 0) return "ada rencana pengganti atau penghentian";
  if (validUntil !== null) return "hari berakhirnya tercatat";
  return supportUntil !== null && supportUntil < before ? "dukungannya berakhir dalam 24 bulan" : undefined;
}
