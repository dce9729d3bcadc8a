import type {
  EvidenceFigureCode,
  EvidenceState,
  PagePemdiByOpdQueryVariables,
  PagePemdiClaimsQueryVariables,
  PagePemdiIndicatorQueryVariables,
  PagePemdiQueryVariables,
} from "../../answers";
import { evidenceStates } from "../../ui/evidence-words";
import { type Parameters, tables, withOnly } from "../../ui/links";
import { toPick } from "../../ui/opds";
import { oneOf, type ValueOf } from "../../ui/options";

/** Views of one indicator: value of `lihat` and label, the first by default. */
export const views = [
  ["bukti", "Bukti"],
  ["opd", "Menurut perangkat daerah"],
] as const;

/** Views of all indicators: value of `lihat` and label, the first by default. */
export const wholeViews = [
  ["bukti", "Bukti"],
  ["klaim", "Klaim dan penilaian"],
] as const;

/** States of elements, by the parameter `keadaan`. */
export const states = [
  ["", "semua"],
  ["MISSING", evidenceStates.MISSING],
  ["COUNTED", evidenceStates.COUNTED],
] as const satisfies readonly (readonly [EvidenceState | "", string])[];

/** Choices in the address of the page. */
export interface Asked {
  /** Code of an indicator. Default: all. */
  indicator?: string;
  view: ValueOf<typeof views> | ValueOf<typeof wholeViews>;
  /** Code of an OPD. Default: the whole government. */
  opd?: string;
  /** Day in ISO 8601. Default: today. */
  at?: string;
  /** Year of the claims. Default: this one. */
  year?: number;
  /** Code of a figure to list. Default: all. */
  figure?: string;
  state: ValueOf<typeof states>;
  after?: string;
}

/** Reads the choices from the parameters of the address. */
export function askedOf(search: URLSearchParams): Asked {
  const of = (name: string) => search.get(name)?.trim() || undefined;
  const indicator = of("indikator");
  const view = of("lihat");
  return {
    indicator,
    view: indicator ? oneOf(views, view) : oneOf(wholeViews, view),
    year: /^2[01]\d\d$/.test(of("tahun") ?? "") ? Number(of("tahun")) : undefined,
    ...{ opd: of("opd"), at: of("pada"), figure: of("angka") },
    state: oneOf(states, of("keadaan")),
    after: of("sesudah"),
  };
}

type Variables =
  | PagePemdiQueryVariables
  | PagePemdiClaimsQueryVariables
  | PagePemdiIndicatorQueryVariables
  | PagePemdiByOpdQueryVariables;

/** Returns the variables of the document that the choices need. */
export function variablesOf(asked: Asked): Variables {
  const { indicator, view, opd, at, figure, state, after } = asked;
  const scope = { opd: opd && `opd:${opd}`, opds: toPick(opd) };
  // Claims are compared with the evidence at the end of their year; the view has no field for a day.
  if (!indicator) return view === "klaim" ? { ...scope, year: asked.year, after } : { ...scope, at };
  const ref = refOf(indicator);
  if (view === "opd") return { indicator: ref, indicators: [ref], at, after };
  const figures = figure ? [figure as EvidenceFigureCode] : undefined;
  return { ...scope, at, indicator: [ref], figures, states: state ? [state] : undefined, after };
}

const refOf = (indicator: string) => `reference:${indicator}`;

/** Returns the address of the page with other choices. */
export const addressOfChoice = ({ opd, at, indicator }: Asked, search: URLSearchParams, changes: Parameters): string =>
  withOnly("/pemdi", search, { indikator: indicator, opd, pada: at, ...changes });

/** Returns the listed evidence as files. */
export const evidenceFiles = ({ indicator, opd, at, figure, state }: Asked, search: URLSearchParams) =>
  tables("evidence", search, {
    indicators: indicator && refOf(indicator),
    opd: opd && `opd:${opd}`,
    ...{ at, figures: figure, states: state || undefined },
  });

/** Returns the evidence of one indicator by OPD as files. */
export const byOpdFiles = ({ at }: Asked, search: URLSearchParams, indicator: string) =>
  tables("evidenceByOpd", search, { indicator: refOf(indicator), at });
