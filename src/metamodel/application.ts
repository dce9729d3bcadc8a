// biome-ignore-all format: one property per line reads like a form
import { GraphQLLocalDate, GraphQLSafeInt } from "graphql-scalars";
import { Element, ElementKind, Property } from "./define/index.js";
import { Audience, LicenceType } from "./enumerations.js";
import { ApplicationPlatform, ApplicationStatus, FitLevel, MigrationStrategy, SecurityTestStatus, TimeClass, UsageFrequency } from "./enumerations-application.js";

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

  @Property(() => FitLevel, { label: "Kesesuaian Bisnis", confidential: "INTERNAL", description: "Assessment by its users: how well it serves their tasks." })
  businessFit?: string;

  @Property(() => FitLevel, { label: "Kesesuaian Teknis", confidential: "INTERNAL", description: "Assessment by architects: quality, security and maintainability." })
  technicalFit?: string;

  @Property(() => TimeClass, { label: "Kelas TIME", confidential: "INTERNAL", description: "Class that the architects decided on; it may differ from what the two fits suggest." })
  timeClass?: string;

  @Property(() => MigrationStrategy, { label: "Strategi Migrasi (6R)", confidential: "INTERNAL", description: "Decided way of moving it, or the decision not to." })
  migrationStrategy?: string;
}
