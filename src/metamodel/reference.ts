import { Int } from "type-graphql";
import { Element, ElementKind, enumeration, Property, synonyms } from "./define/index.js";

/** The six of Perpres 132/2022; urusan and programs of Permendagri 90/2019; indicators of the SPBE evaluation. */
export const Taxonomy = enumeration("Taxonomy", "The classification that a reference node belongs to.", {
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

export const ReferenceScope = enumeration("ReferenceScope", "Who has defined a reference node.", {
  NATIONAL: "Nasional",
  LOCAL: "Daerah",
});

synonyms(ReferenceScope, {
  LOCAL: ["Lokal"],
});

/** The code is data, never logic: depth, numbering gaps and local additions differ between versions. */
@ElementKind({
  label: "Referensi",
  plural: "references",
  description: "A node of a taxonomy; one version of a taxonomy is its node of level 0.",
  typeProperty: "taxonomy",
  identity: ["taxonomy", "version", "code"],
  qualifier: { property: "version", prefer: "DESC" },
  tree: "BROADER",
  succession: "SUCCEEDED_BY",
  isSearchedOnDemand: true,
})
export class Reference extends Element {
  @Property(() => Taxonomy, { label: "Taksonomi", required: true, description: "Taxonomy it is a node of." })
  taxonomy!: string;

  @Property(() => String, {
    label: "Versi",
    required: true,
    description:
      "Version of the taxonomy. The newest has the latest `validFrom`: any version with a day is newer than those without, which go by name.",
  })
  version!: string;

  @Property(() => Int, { label: "Tingkat", description: "Depth in the taxonomy; 0 is the taxonomy itself." })
  level?: number;

  @Property(() => ReferenceScope, { label: "Lingkup", description: "National, or added by this government." })
  scope?: string;
}
