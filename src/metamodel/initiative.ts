import { GraphQLLocalDate, GraphQLSafeInt } from "graphql-scalars";
import { Element, ElementKind, enumeration, Property, synonyms } from "./define/index.js";

/** The seven contents (muatan) of a Peta Rencana SPBE. */
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

export const InitiativeStatus = enumeration("InitiativeStatus", "How far an initiative has come.", {
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

/** Peta Rencana SPBE. The unit in charge is OWNED_BY, those that work on it EXECUTED_BY, its program FUNDED_BY. */
@ElementKind({
  label: "Kegiatan Peta Rencana",
  otherLabels: ["Inisiatif"],
  plural: "initiatives",
  description: "A piece of work of the roadmap that yields elements of the target architecture.",
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

  @Property(() => InitiativeStatus, { label: "Status Kegiatan", mandatory: true, description: "How far it has come." })
  initiativeStatus?: string;

  @Property(() => GraphQLLocalDate, { label: "Tanggal Mulai", description: "First day." })
  startsOn?: string;

  @Property(() => GraphQLLocalDate, { label: "Tanggal Akhir", description: "Last day." })
  endsOn?: string;

  @Property(() => GraphQLSafeInt, { label: "Anggaran (Rp)", unit: "rupiah", description: "What it may cost in all." })
  budgetRupiah?: number;

  @Property(() => String, { label: "Indikator Kinerja", description: "What its success is measured by." })
  performanceIndicator?: string;

  @Property(() => String, { label: "Target per Tahun", list: true, description: "Year and target each, `2026: 3,5`." })
  yearTargets?: string[];

  @Property(() => String, { label: "Catatan Evaluasi", description: "What a review said about it." })
  evaluationNote?: string;

  @Property(() => String, { label: "Tindak Lanjut", description: "What was done about it." })
  followUp?: string;
}
