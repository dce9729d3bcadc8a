import type { PageBuktiQueryVariables } from "../../answers";
import type { Address } from "../../app/page";
import { inMonths } from "../../ui/format";
import { ofProvince, toPick } from "../../ui/opds";
import { dataTypeOf, flagsOf, kindOf } from "./registers";

/** Choices in the address of the page. */
export interface Asked {
  /** Code of an indicator. Default: none, only the form is shown. */
  indicator?: string;
  /** Code of an OPD. Default: the whole government. */
  opd?: string;
  /** Day in ISO 8601. */
  at: string;
  hasSamples: boolean;
  /** Fingerprint to compare with. */
  fingerprint?: string;
  /** Time in ISO 8601 at which the report with that fingerprint was made. */
  madeAt?: string;
}

/** Reads the choices of an address. */
export function askedOf({ search, today }: Pick<Address, "search" | "today">): Asked {
  const of = (name: string) => search.get(name)?.trim() || undefined;
  return {
    indicator: of("indikator"),
    opd: of("opd"),
    at: of("pada") ?? today,
    hasSamples: of("contoh") !== "tanpa",
    fingerprint: of("sidik"),
    madeAt: of("dibuat"),
  };
}

/** Months of which the audits are listed. */
const auditedMonths = 24;

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));

/** Returns the variables of the document. */
export function variablesOf(asked: Asked): PageBuktiQueryVariables {
  const { indicator, opd, at, hasSamples, fingerprint, madeAt } = asked;
  const [ref, dataType, kind] = [opd && `opd:${opd}`, dataTypeOf(indicator), kindOf(indicator)];
  return {
    indicators: indicator ? [`reference:${indicator}`] : [],
    ...{ opd: ref, opdCode: ref ?? "", isOpd: ref !== undefined, isReport: indicator !== undefined },
    ...{ at, opds: toPick(opd) },
    owned: ref ? { some: { within: ref } } : ofProvince,
    ...(hasSamples ? { samples: true, shown: {} } : { samples: false, shown: { ne: "SAMPLE" }, isSample: false }),
    dataType: dataType ? { eq: dataType } : {},
    // The server refuses what is no day.
    auditedOn: isDay(at) ? { gte: inMonths(-auditedMonths, at), lte: at } : {},
    ...flagsOf(indicator),
    isCheck: fingerprint !== undefined && madeAt !== undefined,
    ...(kind && { kinds: [kind] }),
    since: madeAt,
  };
}

/** Returns the parameters of the address of a report without its check. */
export const parametersOf = ({ indicator, opd, at, hasSamples }: Asked) => ({
  ...{ indikator: indicator, opd, pada: at },
  contoh: hasSamples ? undefined : "tanpa",
});
