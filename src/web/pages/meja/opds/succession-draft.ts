import type { PageMejaOpdsQuery } from "../../../answers";
import type { Named } from "../../../ui/links";

/** OPD to choose. */
export type Opd = PageMejaOpdsQuery["opds"]["nodes"][number];

/** OPD that takes over: a recorded one by its ref, or a new one that the change creates. */
export interface Heir {
  isNew: boolean;
  ref: string;
  name: string;
  /** Code and type of a new one. */
  code: string;
  opdType: string;
}

/** Part of a divided OPD: who takes it over, and the refs of its elements, units and urusan. */
export interface Part {
  heir: Heir;
  takes: string[];
}

/** Merger or split that is not recorded yet, as a person has filled it in. */
export interface SuccessionDraft {
  way: "gabung" | "pecah";
  /** OPDs that are merged, at least one; of a split the first alone counts. Without a ref while none is chosen. */
  olds: Named[];
  /** Successor; of a split the one of everything that is in no part. */
  heir: Heir;
  /** True if the divided OPD itself has the rest, and remains in force. */
  remains: boolean;
  parts: Part[];
  /** First day of the successors in ISO 8601; empty for none yet. */
  day: string;
  legalBasis: string;
  note: string;
  cites: { ref: string; name: string }[];
}

/** Successor that is not chosen yet. */
export const noHeir: Heir = { isNew: false, ref: "", name: "", code: "", opdType: "" };

/** OPD that is not chosen yet. */
export const noOpd: Named = { ref: "", name: "" };

/** Draft without anything filled in. */
export const emptySuccession: SuccessionDraft = {
  ...{ way: "gabung", olds: [noOpd], heir: noHeir, remains: true },
  parts: [{ heir: noHeir, takes: [] }],
  ...{ day: "", legalBasis: "", note: "", cites: [] },
};

/** True for a draft in which nothing is filled in. */
export const isEmptySuccession = (draft: SuccessionDraft): boolean =>
  JSON.stringify({ ...draft, way: "" }) === JSON.stringify({ ...emptySuccession, way: "" });

/** Returns the name of whoever takes over, or words for one without: only receivers of parts are shown without. */
export const nameOf = ({ isNew, name }: Heir): string =>
  name.trim() || (isNew ? "perangkat daerah baru" : "penerima yang belum dipilih");

/** Returns the ref of a successor, also of a new one; empty for none. */
export const refOf = ({ isNew, ref, code }: Heir): string => (isNew ? code.trim() && `opd:${code.trim()}` : ref);

/** Returns true if an OPD ends, and so has a successor, with the legal basis; one that remains in force has none. */
export const hasSuccession = ({ way, remains }: SuccessionDraft): boolean => way === "gabung" || !remains;

/** Returns the word for whoever takes over: an OPD that only takes a part is no successor. */
export const heirWord = (draft: SuccessionDraft): string => (hasSuccession(draft) ? "penerus" : "penerima");
