// biome-ignore-all format: a property a line reads like a form
import { GraphQLLocalDate, GraphQLSafeInt } from "graphql-scalars";
import { Element, ElementKind, enumeration, Property, synonyms } from "./define/index.js";
import { Audience, LicenceType } from "./enumerations.js";

export const ApplicationPlatform = enumeration("ApplicationPlatform", "What an application is used on.", {
  WEB: "Web-Based",
  MOBILE: "Mobile-Based",
  DESKTOP: "Desktop",
});

synonyms(ApplicationPlatform, {
  WEB: ["Website", "Situs Web", "Berbasis Web", "Aplikasi Web", "Web App"], MOBILE: ["Berbasis Mobile", "Aplikasi Mobile", "Mobile App", "Android", "iOS", "Android/iOS", "Android dan iOS"], DESKTOP: ["Desktop-Based", "Berbasis Desktop", "Aplikasi Desktop"],
});

export const ApplicationStatus = enumeration("ApplicationStatus", "Whether an application is in use.", {
  ACTIVE: "Aktif",
  INACTIVE: "Tidak Aktif",
  IN_DEVELOPMENT: "Dalam Pengembangan",
});

synonyms(ApplicationStatus, {
  ACTIVE: ["Masih Aktif", "Digunakan", "Masih Digunakan", "Dipakai", "Masih Dipakai", "Beroperasi"],
  INACTIVE: ["Nonaktif", "Tdk Aktif", "Sudah Tidak Aktif", "Tidak Digunakan", "Sudah Tidak Digunakan", "Tidak Dipakai", "Tidak Beroperasi"],
  IN_DEVELOPMENT: ["Pengembangan", "Tahap Pengembangan", "Proses Pengembangan", "Sedang Dikembangkan", "Masih Dikembangkan", "Dalam Tahap Pengembangan"],
});

export const UsageFrequency = enumeration("UsageFrequency", "How often an application is used.", {
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

export const SecurityTestStatus = enumeration("SecurityTestStatus", "How far a security test (VA/PT) has come.", {
  NOT_DONE: "Belum",
  PLANNED: "Direncanakan",
  DONE: "Sudah",
});

synonyms(SecurityTestStatus, {
  NOT_DONE: ["Belum Dilakukan", "Belum Pernah", "Belum Dilaksanakan", "Belum Diuji"],
  PLANNED: ["Rencana", "Dijadwalkan"], DONE: ["Sudah Dilakukan", "Sudah Dilaksanakan", "Telah Dilakukan", "Telah Dilaksanakan", "Selesai"],
});

/** SIA-SPBE, domain arsitektur aplikasi (DAA), and the inventory of applications that central agencies keep. */
@ElementKind({
  label: "Aplikasi",
  plural: "applications",
  description: "Software that supports services or automates processes.",
  typeProperty: "applicationStatus",
  statusProperty: "applicationStatus",
  mandatoryRelations: ["classifiedAs", "automates"],
  taxonomies: ["RAA"],
})
export class Application extends Element {
  @Property(() => String, { label: "Fungsi", description: "What it does." })
  functionalDescription?: string;

  @Property(() => ApplicationStatus, { label: "Status Aplikasi", description: "Whether it is in use." })
  applicationStatus?: string;

  @Property(() => String, { label: "Penyebab Tidak Aktif", appliesTo: ["INACTIVE"], description: "Why it is not used any more." })
  inactiveReason?: string;

  @Property(() => String, { label: "Alamat Domain", description: "Host name under which it answers." })
  domainName?: string;

  @Property(() => Audience, { label: "Pengguna", list: true, description: "Whom it is for." })
  audience?: string[];

  @Property(() => UsageFrequency, { label: "Frekuensi Pemakaian", description: "How often it is used." })
  usageFrequency?: string;

  @Property(() => String, { label: "Luaran", list: true, description: "What comes out of it." })
  outputs?: string[];

  @Property(() => String, { label: "Penerima Luaran", list: true, description: "Who gets what comes out of it." })
  outputCustomers?: string[];

  @Property(() => String, { label: "Inputan Data", list: true, description: "What goes into it." })
  inputs?: string[];

  @Property(() => String, { label: "Supplier Data", list: true, description: "Where its input comes from." })
  inputSuppliers?: string[];

  @Property(() => ApplicationPlatform, { label: "Basis Aplikasi", list: true, description: "What it is used on." })
  platforms?: string[];

  @Property(() => LicenceType, { label: "Jenis Lisensi", description: "Under what terms it is used." })
  licenceType?: string;

  @Property(() => String, { label: "Bahasa Pemrograman", list: true, description: "Languages it is written in." })
  programmingLanguages?: string[];

  @Property(() => String, { label: "Kerangka Pengembangan", list: true, description: "Frameworks it is built with." })
  frameworks?: string[];

  @Property(() => String, { label: "Basis Data", list: true, description: "Databases it stores in." })
  databases?: string[];

  @Property(() => String, { label: "Lingkungan Operasi", description: "Environment it runs in, such as production." })
  environment?: string;

  @Property(() => Boolean, { label: "SSL", description: "Whether its connections are encrypted." })
  hasTls?: boolean;

  @Property(() => String, { label: "IP Publik", confidential: true, description: "Address on the internet." })
  publicIp?: string;

  @Property(() => Boolean, { label: "WAF", description: "Whether a web application firewall stands before it." })
  hasWaf?: boolean;

  @Property(() => Boolean, { label: "Antivirus", description: "Whether its hosts run an antivirus." })
  hasAntivirus?: boolean;

  @Property(() => SecurityTestStatus, { label: "Status VA/PT", confidential: true, description: "Vulnerability assessment and penetration test." })
  securityTestStatus?: string;

  @Property(() => GraphQLLocalDate, { label: "Tanggal VA/PT", confidential: true, description: "Day of the last of these tests." })
  securityTestedOn?: string;

  @Property(() => Boolean, { label: "API Internal", description: "Whether other systems can call it." })
  hasInternalApi?: boolean;

  @Property(() => GraphQLSafeInt, { label: "Nilai Pengembangan (Rp)", unit: "rupiah", description: "What building it has cost." })
  developmentCostRupiah?: number;

  @Property(() => GraphQLSafeInt, { label: "Biaya per Tahun (Rp)", unit: "rupiah", description: "What keeping it costs a year." })
  annualCostRupiah?: number;

  @Property(() => Boolean, { label: "Status BMN/BMD", description: "Whether it is registered as public property." })
  isPublicAsset?: boolean;

  @Property(() => GraphQLLocalDate, { label: "Kontrak Sampai", description: "Last day of the contract." })
  contractUntil?: string;

  @Property(() => GraphQLLocalDate, { label: "Lisensi Berlaku Sampai", description: "Last day of the licence." })
  licenceUntil?: string;

  @Property(() => GraphQLLocalDate, { label: "Dukungan Sampai", description: "Last day on which its maker supports it." })
  supportUntil?: string;
}
