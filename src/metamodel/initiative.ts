import { GraphQLLocalDate, GraphQLSafeInt } from "graphql-scalars";
import { Element, ElementKind, enumeration, Property, synonyms } from "./define/index.js";

/** Source: the seven contents (muatan) of a Peta Rencana SPBE. */
export const InitiativeStream = enumeration(
  "InitiativeStream",
  "Content of the roadmap that an initiative belongs to.",
  {
    GOVERNANCE: "Tata Kelola",
    MANAGEMENT: "Manajemen",
    SERVICE: "Layanan",
    INFRASTRUCTURE: "Infrastruktur",
    APPLICATION: "Aplikasi",
    SECURITY: "Keamanan",
    ICT_AUDIT: "Audit TIK",
  },
);

export const InitiativeStatus = enumeration("InitiativeStatus", "Progress of an initiative.", {
  NOT_STARTED: "Belum Mulai",
  IN_PROGRESS: "Berjalan",
  DONE: "Selesai",
  CONTINUOUS: "Berkelanjutan",
});

synonyms(InitiativeStatus, {
  NOT_STARTED: ["Belum Dimulai", "Belum Berjalan", "Belum Dilaksanakan"],
  IN_PROGRESS: ["Sedang Berjalan", "Dalam Proses", "On Progress", "Ongoing", "Sedang Dilaksanakan"],
  DONE: ["Sudah Selesai", "Tuntas", "Sudah Dilaksanakan"],
});

/**
 * Source: Peta Rencana SPBE. OWNED_BY names the unit in charge, EXECUTED_BY the units that work on it, FUNDED_BY its
 * program.
 */
@ElementKind({
  label: "Kegiatan Peta Rencana",
  otherLabels: ["Inisiatif"],
  plural: "initiatives",
  confidentiality: "INTERNAL",
  description: "Project of the roadmap that yields elements of the target architecture.",
  typeProperty: "stream",
  statusProperty: "initiativeStatus",
})
export class Initiative extends Element {
  @Property(() => InitiativeStream, {
    label: "Muatan",
    mandatory: true,
    description: "Content of the roadmap it belongs to.",
  })
  stream?: string;

  @Property(() => InitiativeStatus, { label: "Status Kegiatan", mandatory: true, description: "Progress." })
  initiativeStatus?: string;

  @Property(() => GraphQLLocalDate, { label: "Tanggal Mulai", description: "First day." })
  startsOn?: string;

  @Property(() => GraphQLLocalDate, { label: "Tanggal Akhir", description: "Last day." })
  endsOn?: string;

  @Property(() => GraphQLSafeInt, {
    label: "Anggaran (Rp)",
    confidential: "INTERNAL",
    unit: "rupiah",
    description: "Total budget.",
  })
  budgetRupiah?: number;

  @Property(() => String, { label: "Indikator Kinerja", description: "Indicator of its success." })
  performanceIndicator?: string;

  @Property(() => String, { label: "Target per Tahun", list: true, description: "Target per year, `2026: 3,5`." })
  yearTargets?: string[];

  @Property(() => String, { label: "Catatan Evaluasi", confidential: "INTERNAL", description: "Remarks of a review." })
  evaluationNote?: string;

  @Property(() => String, {
    label: "Tindak Lanjut",
    confidential: "INTERNAL",
    description: "Action taken after the review.",
  })
  followUp?: string;
}
