import { Element, ElementKind, enumeration, Property, synonyms } from "./define/index.js";

/** Types of perangkat daerah after PP 18/2016, their units, and institutions outside the province. */
export const OpdType = enumeration("OpdType", "Type of institution.", {
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
  confidentiality: "PUBLIC",
  description: "Perangkat daerah or a unit of one; also ministries, other governments and companies that are involved.",
  typeProperty: "opdType",
  tree: "UNIT_OF",
})
export class Opd extends Element {
  @Property(() => OpdType, { label: "Jenis Perangkat Daerah", mandatory: true, description: "Type of institution." })
  opdType?: string;

  @Property(() => String, { label: "Nama Singkat", description: "Short name." })
  shortName?: string;

  @Property(() => String, { label: "Kode SKPD", description: "Code after Permendagri 90/2019." })
  skpdCode?: string;

  @Property(() => String, { label: "Alamat", description: "Address of the office." })
  address?: string;

  @Property(() => String, { label: "Helpdesk", description: "Contact of the office, never of a person." })
  helpdesk?: string;
}
