import { Float, Int } from "type-graphql";
import { Element, ElementKind, enumeration, Property, synonyms } from "./define/index.js";

/**
 * Taxonomies: six of Perpres 132/2022; urusan and programs of Permendagri 90/2019; indicators of the evaluations of PermenPANRB 59/2020 (SPBE)
 * and 8/2026 (Pemdi).
 */
export const Taxonomy = enumeration("Taxonomy", "Taxonomy of a reference node.", {
  RAB: "Referensi Arsitektur Proses Bisnis",
  RAL: "Referensi Arsitektur Layanan",
  RAD: "Referensi Arsitektur Data dan Informasi",
  RAA: "Referensi Arsitektur Aplikasi",
  RAI: "Referensi Arsitektur Infrastruktur",
  RAK: "Referensi Arsitektur Keamanan",
  URUSAN: "Urusan Pemerintahan",
  PROGRAM: "Program dan Kegiatan",
  INDIKATOR: "Indikator Evaluasi SPBE dan Pemdi",
});

export const ReferenceScope = enumeration("ReferenceScope", "Origin of a reference node.", {
  NATIONAL: "Nasional",
  LOCAL: "Daerah",
});

synonyms(ReferenceScope, {
  LOCAL: ["Lokal"],
});

/** Taxonomy with weights and levels of maturity. Source: PermenPANRB 59/2020 and 8/2026. */
const INDICATORS = ["INDIKATOR"];

/** No logic depends on the form of the code: depth, numbering gaps and local additions differ between versions. */
@ElementKind({
  label: "Referensi",
  plural: "references",
  confidentiality: "PUBLIC",
  description: "Node of a taxonomy; a version of a taxonomy is its node of level 0.",
  typeProperty: "taxonomy",
  identity: ["taxonomy", "version", "code"],
  qualifier: { property: "version", prefer: "DESC" },
  tree: "BROADER",
  succession: "SUCCEEDED_BY",
  isSearchedOnDemand: true,
})
export class Reference extends Element {
  @Property(() => Taxonomy, { label: "Taksonomi", required: true, description: "Taxonomy of the node." })
  taxonomy!: string;

  @Property(() => String, {
    label: "Versi",
    required: true,
    description:
      "Version of the taxonomy. The newest has the latest `validFrom`. Versions without a day are older than all others and ordered by name.",
  })
  version!: string;

  @Property(() => Int, { label: "Tingkat", description: "Depth in the taxonomy; 0 is the taxonomy itself." })
  level?: number;

  @Property(() => ReferenceScope, { label: "Lingkup", description: "Origin: national, or added by this government." })
  scope?: string;

  @Property(() => Float, {
    label: "Bobot (%)",
    unit: "percent",
    appliesTo: INDICATORS,
    description: "Weight in the index of its evaluation; the indicators of a version add up to 100.",
  })
  weightPercent?: number;

  @Property(() => Float, {
    label: "Bobot Menurut Sumber Lain (%)",
    unit: "percent",
    appliesTo: INDICATORS,
    description: "Weight according to other sources, where sources disagree.",
  })
  otherWeightPercent?: number;

  @Property(() => String, {
    label: "Hasil dari Penilaian",
    appliesTo: INDICATORS,
    description: "Evaluation elsewhere or survey from which the result of the indicator comes, such as ISDI.",
  })
  resultFrom?: string;

  @Property(() => String, {
    label: "Tingkat Kematangan",
    list: true,
    appliesTo: INDICATORS,
    description: "Levels of maturity, lowest first; those of the root apply to all indicators of its version.",
  })
  maturityLevels?: string[];
}
