import type { FunctionTaxonomy, KindName, PageCakupanQueryVariables } from "../../answers";
import type { Address } from "../../app/page";
import { toPick } from "../../ui/opds";
import { oneOf, type ValueOf } from "../../ui/options";
import { type FlowChoices, flowSorts, flowsOf } from "./flow-choices";

/** Views of the page, by the parameter `lihat`. */
export const views = [
  ["peta", "Peta cakupan"],
  ["urusan", "Kesenjangan di urusan sendiri"],
  ["tumpang-tindih", "Tumpang tindih"],
  ["keputusan", "Dikesampingkan"],
  ["aliran", "Aliran data"],
] as const;

/** Taxonomies with a coverage, by the word in the address. */
export const taxonomies = [
  ["RAL", "Layanan (RAL)"],
  ["RAB", "Proses bisnis (RAB)"],
  ["RAD", "Data dan informasi (RAD)"],
  ["RAA", "Aplikasi (RAA)"],
  ["RAI", "Infrastruktur (RAI)"],
  ["RAK", "Keamanan (RAK)"],
  ["URUSAN", "Urusan pemerintahan"],
] as const;

/** Kinds that can be counted alone. */
export const kinds = [
  ["", "Semua jenis"],
  ["BusinessProcess", "Proses bisnis"],
  ["Service", "Layanan"],
  ["DataAsset", "Data dan informasi"],
  ["Application", "Aplikasi"],
  ["Infrastructure", "Infrastruktur"],
  ["SecurityControl", "Keamanan"],
] as const;

/** Kinds that are compared for overlaps. */
export const comparedKinds = [
  ["", "Aplikasi, layanan, dan data"],
  ["Application", "Aplikasi"],
  ["Service", "Layanan"],
  ["DataAsset", "Data dan informasi"],
] as const;

/** Reasons of an overlap. */
export const reasons = [
  ["", "Semua alasan"],
  ["SAME_FUNCTION", "Fungsi sama"],
  ["SAME_DATA", "Data sama"],
  ["SIMILAR_NAME", "Nama mirip"],
  ["DUPLICATES_GENERAL", "Sama dengan Aplikasi Umum"],
  ["SAME_PRODUCER", "Produsen sama"],
] as const;

const withWord = (level: number) => [String(level), `Tingkat ${level}`] as const;

/** Levels below the root that a taxonomy may have. */
const levels = [1, 2, 3, 4].map(withWord);

/** Returns the levels to choose from: those of the taxonomy once they are known. */
export const levelsOf = (known: readonly number[] | undefined) =>
  known ? known.filter(level => level > 0).map(withWord) : levels;

/** Returns the parameters of a row of the map in an address. */
export const ofRow = (row: string, { level, levels }: { level: number; levels: readonly number[] }) => ({
  baris: row,
  terbawah: level === Math.max(...levels) ? "ya" : undefined,
});

/** Parameters of an address without a row. */
export const noRow = { baris: undefined, terbawah: undefined };

/** Choices of an address. */
export interface Asked extends FlowChoices {
  view: ValueOf<typeof views>;
  taxonomy: ValueOf<typeof taxonomies>;
  /** Taxonomy of functions, which alone has gaps: the chosen one, else RAB. */
  functions: FunctionTaxonomy;
  level: number;
  kind: ValueOf<typeof kinds>;
  reason: ValueOf<typeof reasons>;
  /** Ref of the chosen row. */
  row?: string;
  /** True for a row of the last level, which has no nodes below. */
  isLast: boolean;
  /** Cursor of the list. */
  after?: string;
}

/** Reads the address. Unknown values become the defaults. */
export function askedBy({ search }: Address): Asked {
  const view = oneOf(views, search.get("lihat"));
  const taxonomy = oneOf(taxonomies, search.get("taksonomi"));
  const level = Number(oneOf(levels, search.get("tingkat") ?? "2"));
  return {
    view,
    level,
    taxonomy,
    functions: taxonomy === "RAL" ? "RAL" : "RAB",
    kind: oneOf(view === "tumpang-tindih" ? comparedKinds : kinds, search.get("jenis")),
    opd: search.get("opd") ?? "",
    reason: oneOf(reasons, search.get("alasan")),
    sort: oneOf(flowSorts, search.get("cara")),
    provider: search.get("dari") || undefined,
    user: search.get("ke") || undefined,
    row: view === "peta" ? (search.get("baris") ?? undefined) : undefined,
    isLast: search.get("terbawah") === "ya",
    after: search.get("sesudah") ?? undefined,
  };
}

/** Returns the variables of the document. */
export function variablesOf(asked: Asked): PageCakupanQueryVariables {
  const { view, taxonomy, functions, level, kind, opd, reason, row, isLast, after } = asked;
  const chosenKinds = kind ? [kind] : undefined;
  const map = view === "peta" && row === undefined;
  const isOn = (name: KindName) => map && (!kind || kind === name);
  return {
    map,
    ...{ ofProcesses: isOn("BusinessProcess"), ofServices: isOn("Service"), ofData: isOn("DataAsset") },
    ofApplications: isOn("Application"),
    ofInfrastructure: isOn("Infrastructure"),
    ofSecurity: isOn("SecurityControl"),
    ...{ taxonomy, level, kinds: chosenKinds, below: level + 1, kindsCompared: chosenKinds },
    ...{ inRow: row !== undefined, row: row ?? "", hasBeneath: row !== undefined && !isLast },
    ...{ inUrusan: view === "urusan" && opd !== "", opd: `opd:${opd}`, functions },
    ...{ inOverlaps: view === "tumpang-tindih", of: opd ? `opd:${opd}` : undefined },
    reasons: reason ? [reason] : undefined,
    inDecisions: view === "keputusan",
    ...{ inFlows: view === "aliran", ...flowsOf(asked) },
    ...{ after, opds: toPick(opd) },
  };
}
