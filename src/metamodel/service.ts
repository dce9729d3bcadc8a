import { GraphQLSafeInt } from "graphql-scalars";
import { Element, ElementKind, enumeration, Property, synonyms } from "./define/index.js";
import { Audience } from "./enumerations.js";

export const ServiceMethod = enumeration("ServiceMethod", "How people get the service.", {
  ELECTRONIC: "Elektronik",
  HYBRID: "Hybrid",
  FACE_TO_FACE: "Tatap Muka",
});

synonyms(ServiceMethod, {
  ELECTRONIC: ["Online", "Daring", "Dalam Jaringan", "Layanan Elektronik", "Secara Elektronik"],
  HYBRID: [
    ...[
      "Hibrida",
      "Hibrid",
      "Campuran",
      "Online dan Offline",
      "Online/Offline",
      "Offline dan Online",
      "Offline/Online",
    ],
    ...["Daring dan Luring", "Daring/Luring", "Luring dan Daring", "Luring/Daring"],
    ...["Elektronik dan Tatap Muka", "Elektronik/Tatap Muka", "Tatap Muka dan Elektronik", "Tatap Muka/Elektronik"],
  ],
  FACE_TO_FACE: ["Offline", "Luring", "Luar Jaringan", "Manual", "Datang Langsung", "Tatap Muka Langsung"],
});

export const ServiceStatus = enumeration("ServiceStatus", "Whether the service is being given.", {
  ACTIVE: "Aktif",
  INACTIVE: "Tidak Aktif",
  PLANNED: "Direncanakan",
});

synonyms(ServiceStatus, {
  ACTIVE: ["Masih Aktif", "Beroperasi", "Berjalan"],
  INACTIVE: ["Nonaktif", "Tdk Aktif", "Sudah Tidak Aktif", "Tidak Beroperasi", "Tidak Berjalan"],
  PLANNED: ["Rencana", "Dalam Perencanaan"],
});

/** SIA-SPBE, domain arsitektur layanan (DAL), and what service catalogues add to it. */
@ElementKind({
  label: "Layanan",
  plural: "services",
  description: "What somebody outside or inside the government gets from it.",
  typeProperty: "method",
  statusProperty: "serviceStatus",
  mandatoryRelations: ["performedBy", "classifiedAs"],
  taxonomies: ["RAL", "URUSAN"],
})
export class Service extends Element {
  @Property(() => String, { label: "Tujuan", mandatory: true, description: "What it is there to achieve." })
  purpose?: string;

  @Property(() => String, { label: "Fungsi", description: "What it does." })
  functionalDescription?: string;

  @Property(() => Audience, { label: "Target Layanan", mandatory: true, list: true, description: "Whom it is for." })
  audience?: string[];

  @Property(() => ServiceMethod, { label: "Metode Layanan", mandatory: true, description: "How people get it." })
  method?: string;

  @Property(() => ServiceStatus, { label: "Status Operasional", description: "Whether it is being given." })
  serviceStatus?: string;

  @Property(() => String, { label: "Potensi Manfaat", description: "What good it can do." })
  potentialBenefit?: string;

  @Property(() => String, { label: "Potensi Ekonomi", description: "What it can earn or save." })
  economicPotential?: string;

  @Property(() => String, { label: "Potensi Risiko", description: "What can go wrong." })
  potentialRisk?: string;

  @Property(() => String, {
    label: "Mitigasi Risiko",
    description: "What is done against the risk; asked for where one is told.",
  })
  riskMitigation?: string;

  @Property(() => String, { label: "Bentuk Layanan", description: "Form: goods, service, administrative document." })
  serviceForm?: string;

  @Property(() => String, { label: "Jenis Layanan", description: "Sort of service in the catalogue of its owner." })
  serviceType?: string;

  @Property(() => String, { label: "Manfaat", list: true, description: "What its users gain." })
  benefits?: string[];

  @Property(() => String, { label: "Fasilitas", list: true, description: "What users find where it is given." })
  facilities?: string[];

  @Property(() => String, { label: "Syarat", list: true, description: "What users have to bring." })
  requirements?: string[];

  @Property(() => String, { label: "Prosedur", list: true, description: "Steps, in order." })
  procedure?: string[];

  @Property(() => GraphQLSafeInt, {
    label: "Biaya (Rp)",
    unit: "rupiah",
    description: "What users pay; 0 is free of charge.",
  })
  feeRupiah?: number;

  @Property(() => String, { label: "Jam Operasional", description: "When it is given." })
  operatingHours?: string;

  @Property(() => String, { label: "Hotline", description: "Line of an office, never of a person." })
  hotline?: string;

  @Property(() => String, { label: "Lokasi", description: "Where it is." })
  location?: string;
}
