import type { ValueOf } from "../../ui/options";

/** Sorts of data flows, by the parameter `cara`. */
export const flowSorts = [
  ["", "Semua aliran"],
  ["READS", "Membaca data"],
  ["CONSUMES", "Mengambil data dari aplikasi"],
  ["MAINTAINS", "Memelihara data"],
] as const;

/** Choices of the view of data flows. */
export interface FlowChoices {
  /** Code of the OPD; empty for none. */
  opd: string;
  sort: ValueOf<typeof flowSorts>;
  /** Ref of the provider and user of the listed flows, or OUTSIDE. */
  provider?: string;
  user?: string;
}

/** Returns the variables of data flows: a matrix of OPDs, or of the applications and data of one. */
export const flowsOf = ({ opd, sort, provider, user }: FlowChoices) => ({
  flowsBy: opd ? ("ELEMENT" as const) : ("OPD" as const),
  flowsOf: opd ? `opd:${opd}` : undefined,
  flowSorts: sort ? [sort] : undefined,
  ...{ provider, user },
});
