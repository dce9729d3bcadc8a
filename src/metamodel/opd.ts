import { Element, ElementKind, enumeration, Property, synonyms } from "./define/index.js";

/** Sorts of perangkat daerah after PP 18/2016, their units, and institutions outside the province. */
export const OpdType = enumeration("OpdType", "What sort of institution it is.", {
  DINAS: "Dinas",
  BADAN: "Badan",
  SETDA: "Sekretariat Daerah",
  SETWAN: "Sekretariat DPRD",
  INSPEKTORAT: "Inspektorat",
  BIRO: "Biro",
  UPT: "Unit Pelaksana Teknis",
  UNIT: "Bidang/Unit Kerja",
  MINISTRY: "Kementerian",
  AGENCY: "Lembaga Pemerintah Nonkementerian",
  OTHER_GOVERNMENT: "Instansi/Pemda Lain",
  COMPANY: "Perusahaan",
});

synonyms(OpdType, {
  SETDA: ["Setda"],
  SETWAN: ["Setwan"],
  UPT: ["UPTD", "Unit Pelaksana Teknis Daerah"],
  UNIT: ["Bidang", "Unit Kerja"],
  AGENCY: ["Lembaga", "LPNK"],
  OTHER_GOVERNMENT: ["Pemerintah Daerah Lain", "Pemda Lain", "Instansi Lain"],
  COMPANY: ["BUMD", "BUMN"],
});

@ElementKind({
  label: "Perangkat Daerah",
  plural: "opds",
  description: "A perangkat daerah or a unit of one; also ministries, other governments and companies that take part.",
  typeProperty: "opdType",
  tree: "UNIT_OF",
})
export class Opd extends Element {
  @Property(() => OpdType, { label: "Jenis Perangkat Daerah", mandatory: true, description: "What sort it is." })
  opdType?: string;

  @Property(() => String, { label: "Nama Singkat", description: "Name in short." })
  shortName?: string;

  @Property(() => String, { label: "Kode SKPD", description: "Code after Permendagri 90/2019." })
  skpdCode?: string;

  @Property(() => String, { label: "Alamat", description: "Address of the office." })
  address?: string;

  @Property(() => String, { label: "Helpdesk", description: "How to reach the office; never a person." })
  helpdesk?: string;
}
