import { Int } from "type-graphql";
import { Element, ElementKind, enumeration, Property, synonyms } from "./define/index.js";

/**
 * Taxonomies: six of Perpres 132/2022; urusan and programs of Permendagri 90/2019; indicators of the SPBE evaluation.
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
  INDIKATOR: "Indikator Evaluasi SPBE",
});

export const ReferenceScope = enumeration("ReferenceScope", "Origin of a reference node.", {
  NATIONAL: "Nasional",
  LOCAL: "Daerah",
});

synonyms(ReferenceScope, {
  LOCAL: ["Lokal"],
});

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
}
