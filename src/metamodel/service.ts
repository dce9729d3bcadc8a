import { GraphQLSafeInt } from "graphql-scalars";
import { Element, ElementKind, enumeration, Property, synonyms } from "./define/index.js";
import { Audience } from "./enumerations.js";

export const ServiceMethod = enumeration("ServiceMethod", "Method by which people receive a service.", {
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

export const ServiceStatus = enumeration("ServiceStatus", "State of operation of a service.", {
  ACTIVE: "Aktif",
  INACTIVE: "Tidak Aktif",
  PLANNED: "Direncanakan",
});

synonyms(ServiceStatus, {
  ACTIVE: ["Masih Aktif", "Beroperasi", "Berjalan"],
  INACTIVE: ["Nonaktif", "Tdk Aktif", "Sudah Tidak Aktif", "Tidak Beroperasi", "Tidak Berjalan"],
  PLANNED: ["Rencana", "Dalam Perencanaan"],
});

/** Source: SIA-SPBE, domain arsitektur layanan (DAL), with additions from service catalogues. */
@ElementKind({
  label: "Layanan",
  plural: "services",
  confidentiality: "PUBLIC",
  description: "Service of the government for people outside or inside it.",
  typeProperty: "method",
  statusProperty: "serviceStatus",
  mandatoryRelations: ["performedBy", "classifiedAs"],
  taxonomies: ["RAL", "URUSAN"],
})
export class Service extends Element {
  @Property(() => String, { label: "Tujuan", mandatory: true, description: "Purpose of the service." })
  purpose?: string;

  @Property(() => String, { label: "Fungsi", description: "Function of the service." })
  functionalDescription?: string;

  @Property(() => Audience, { label: "Target Layanan", mandatory: true, list: true, description: "Target groups." })
  audience?: string[];

  @Property(() => ServiceMethod, {
    label: "Metode Layanan",
    mandatory: true,
    description: "Method by which people receive it.",
  })
  method?: string;

  @Property(() => ServiceStatus, { label: "Status Operasional", description: "State of operation." })
  serviceStatus?: string;

  @Property(() => String, { label: "Potensi Manfaat", description: "Potential benefit." })
  potentialBenefit?: string;

  @Property(() => String, { label: "Potensi Ekonomi", description: "Potential earnings or savings." })
  economicPotential?: string;

  @Property(() => String, { label: "Potensi Risiko", confidential: "INTERNAL", description: "Potential risk." })
  potentialRisk?: string;

  @Property(() => String, {
    label: "Mitigasi Risiko",
    confidential: "INTERNAL",
    description: "Mitigation of the risk; expected if `potentialRisk` is recorded.",
  })
  riskMitigation?: string;

  @Property(() => String, { label: "Bentuk Layanan", description: "Form: goods, service or administrative document." })
  serviceForm?: string;

  @Property(() => String, { label: "Jenis Layanan", description: "Type of service in the catalogue of its owner." })
  serviceType?: string;

  @Property(() => String, { label: "Manfaat", list: true, description: "Benefits for its users." })
  benefits?: string[];

  @Property(() => String, { label: "Fasilitas", list: true, description: "Facilities for users at its location." })
  facilities?: string[];

  @Property(() => String, { label: "Syarat", list: true, description: "Requirements for users, such as documents." })
  requirements?: string[];

  @Property(() => String, { label: "Prosedur", list: true, description: "Steps, in order." })
  procedure?: string[];

  @Property(() => GraphQLSafeInt, {
    label: "Biaya (Rp)",
    unit: "rupiah",
    description: "Fee for users; 0: free of charge.",
  })
  feeRupiah?: number;

  @Property(() => String, { label: "Jam Operasional", description: "Hours of operation." })
  operatingHours?: string;

  @Property(() => String, { label: "Hotline", description: "Telephone line of an office, never of a person." })
  hotline?: string;

  @Property(() => String, { label: "Lokasi", description: "Location." })
  location?: string;
}
