// biome-ignore-all format: one property per line reads like a form
import { GraphQLLocalDate, GraphQLSafeInt } from "graphql-scalars";
import { Element, ElementKind, enumeration, Property, synonyms } from "./define/index.js";
import { Audience, LicenceType } from "./enumerations.js";

export const ApplicationPlatform = enumeration("ApplicationPlatform", "Platform of an application.", {
  WEB: "Web-Based",
  MOBILE: "Mobile-Based",
  DESKTOP: "Desktop",
});

synonyms(ApplicationPlatform, {
  WEB: ["Website", "Situs Web", "Berbasis Web", "Aplikasi Web", "Web App"], MOBILE: ["Berbasis Mobile", "Aplikasi Mobile", "Mobile App", "Android", "iOS", "Android/iOS", "Android dan iOS"], DESKTOP: ["Desktop-Based", "Berbasis Desktop", "Aplikasi Desktop"],
});

export const ApplicationStatus = enumeration("ApplicationStatus", "State of use of an application.", {
  ACTIVE: "Aktif",
  INACTIVE: "Tidak Aktif",
  IN_DEVELOPMENT: "Dalam Pengembangan",
});

synonyms(ApplicationStatus, {
  ACTIVE: ["Masih Aktif", "Digunakan", "Masih Digunakan", "Dipakai", "Masih Dipakai", "Beroperasi"],
  INACTIVE: ["Nonaktif", "Tdk Aktif", "Sudah Tidak Aktif", "Tidak Digunakan", "Sudah Tidak Digunakan", "Tidak Dipakai", "Tidak Beroperasi"],
  IN_DEVELOPMENT: ["Pengembangan", "Tahap Pengembangan", "Proses Pengembangan", "Sedang Dikembangkan", "Masih Dikembangkan", "Dalam Tahap Pengembangan"],
});

export const UsageFrequency = enumeration("UsageFrequency", "Frequency of use of an application.", {
  DAILY: "Harian",
  WEEKLY: "Mingguan",
  MONTHLY: "Bulanan",
  YEARLY: "Tahunan",
  OCCASIONAL: "Sewaktu-waktu",
});

synonyms(UsageFrequency, {
  DAILY: ["Setiap Hari", "Tiap Hari", "Per Hari"], WEEKLY: ["Setiap Minggu", "Tiap Minggu", "Per Minggu"],
  MONTHLY: ["Setiap Bulan", "Tiap Bulan", "Per Bulan"], YEARLY: ["Setiap Tahun", "Tiap Tahun", "Per Tahun"],
  OCCASIONAL: ["Insidental", "Insidentil", "Kadang-kadang", "Sesuai Kebutuhan"],
});

export const SecurityTestStatus = enumeration("SecurityTestStatus", "Progress of a security test (VA/PT).", {
  NOT_DONE: "Belum",
  PLANNED: "Direncanakan",
  DONE: "Sudah",
});

synonyms(SecurityTestStatus, {
  NOT_DONE: ["Belum Dilakukan", "Belum Pernah", "Belum Dilaksanakan", "Belum Diuji"],
  PLANNED: ["Rencana", "Dijadwalkan"], DONE: ["Sudah Dilakukan", "Sudah Dilaksanakan", "Telah Dilakukan", "Telah Dilaksanakan", "Selesai"],
});

/** Source: SIA-SPBE, domain arsitektur aplikasi (DAA), and the application inventory of central agencies. */
@ElementKind({
  label: "Aplikasi",
  plural: "applications", confidentiality: "INTERNAL",
  description: "Software that supports services or automates processes.",
  typeProperty: "applicationStatus",
  statusProperty: "applicationStatus",
  mandatoryRelations: ["classifiedAs", "automates"],
  taxonomies: ["RAA"],
})
export class Application extends Element {
  @Property(() => String, { label: "Fungsi", description: "Function of the application." })
  functionalDescription?: string;

  @Property(() => ApplicationStatus, { label: "Status Aplikasi", description: "State of use." })
  applicationStatus?: string;

  @Property(() => String, { label: "Penyebab Tidak Aktif", appliesTo: ["INACTIVE"], description: "Reason why it is no longer used." })
  inactiveReason?: string;

  @Property(() => String, { label: "Alamat Domain", description: "Host name of the application." })
  domainName?: string;

  @Property(() => Audience, { label: "Pengguna", list: true, description: "Groups of users." })
  audience?: string[];

  @Property(() => UsageFrequency, { label: "Frekuensi Pemakaian", description: "Frequency of use." })
  usageFrequency?: string;

  @Property(() => String, { label: "Luaran", list: true, description: "Outputs." })
  outputs?: string[];

  @Property(() => String, { label: "Penerima Luaran", list: true, description: "Recipients of its outputs." })
  outputCustomers?: string[];

  @Property(() => String, { label: "Inputan Data", list: true, description: "Input data." })
  inputs?: string[];

  @Property(() => String, { label: "Supplier Data", list: true, description: "Suppliers of its input data." })
  inputSuppliers?: string[];

  @Property(() => ApplicationPlatform, { label: "Basis Aplikasi", list: true, description: "Platforms." })
  platforms?: string[];

  @Property(() => LicenceType, { label: "Jenis Lisensi", description: "Under what terms it is used." })
  licenceType?: string;

  @Property(() => String, { label: "Bahasa Pemrograman", list: true, description: "Programming languages." })
  programmingLanguages?: string[];

  @Property(() => String, { label: "Kerangka Pengembangan", list: true, description: "Development frameworks." })
  frameworks?: string[];

  @Property(() => String, { label: "Basis Data", list: true, description: "Databases it uses." })
  databases?: string[];

  @Property(() => String, { label: "Lingkungan Operasi", description: "Environment it runs in, such as production." })
  environment?: string;

  @Property(() => Boolean, { label: "SSL", description: "True if its connections are encrypted." })
  hasTls?: boolean;

  @Property(() => String, { label: "IP Publik", confidential: "RESTRICTED", description: "Public IP address." })
  publicIp?: string;

  @Property(() => Boolean, { label: "WAF", confidential: "RESTRICTED", description: "True if a web application firewall protects it." })
  hasWaf?: boolean;

  @Property(() => Boolean, { label: "Antivirus", confidential: "RESTRICTED", description: "True if its hosts run an antivirus program." })
  hasAntivirus?: boolean;

  @Property(() => SecurityTestStatus, { label: "Status VA/PT", confidential: "RESTRICTED", description: "Progress of vulnerability assessment and penetration test." })
  securityTestStatus?: string;

  @Property(() => GraphQLLocalDate, { label: "Tanggal VA/PT", confidential: "RESTRICTED", description: "Day of the last of these tests." })
  securityTestedOn?: string;

  @Property(() => Boolean, { label: "API Internal", description: "True if it offers an API to other systems." })
  hasInternalApi?: boolean;

  @Property(() => GraphQLSafeInt, { label: "Nilai Pengembangan (Rp)", confidential: "INTERNAL", unit: "rupiah", description: "Cost of development." })
  developmentCostRupiah?: number;

  @Property(() => GraphQLSafeInt, { label: "Biaya per Tahun (Rp)", confidential: "INTERNAL", unit: "rupiah", description: "Annual cost of operation." })
  annualCostRupiah?: number;

  @Property(() => Boolean, { label: "Status BMN/BMD", description: "True if it is registered as public property (BMN/BMD)." })
  isPublicAsset?: boolean;

  @Property(() => GraphQLLocalDate, { label: "Kontrak Sampai", description: "Last day of the contract." })
  contractUntil?: string;

  @Property(() => GraphQLLocalDate, { label: "Lisensi Berlaku Sampai", description: "Last day of the licence." })
  licenceUntil?: string;

  @Property(() => GraphQLLocalDate, { label: "Dukungan Sampai", description: "Last day of support by its manufacturer." })
  supportUntil?: string;
}
