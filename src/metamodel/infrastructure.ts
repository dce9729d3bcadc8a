// biome-ignore-all format: one property per line reads like a form
import { GraphQLLocalDate, GraphQLSafeInt } from "graphql-scalars";
import { Float, Int } from "type-graphql";
import { Element, ElementKind, Property } from "./define/index.js";
import { LicenceType } from "./enumerations.js";
import * as values from "./enumerations-infrastructure.js";
import "./synonyms-infrastructure.js";

const SOFTWARE = ["OPERATING_SYSTEM", "DATABASE_SOFTWARE", "UTILITY_SOFTWARE"];
const HARDWARE = ["SERVER", "PERIPHERAL", "STORAGE", "NETWORK_DEVICE", "SECURITY_DEVICE"];
const INTRANET = ["GOVERNMENT_INTRANET"];
const FACILITY = ["COMPUTING_FACILITY"];
const OWNED = [
  "CLOUD",
  "SERVER",
  "STORAGE",
  "NETWORK_DEVICE",
  "SECURITY_DEVICE",
  "SERVICE_LINK",
  ...INTRANET,
  ...FACILITY,
];

/**
 * Source: SIA-SPBE, domain arsitektur infrastruktur (DAI). One class for its twelve objects, distinguished by
 * `appliesTo`.
 */
@ElementKind({
  label: "Infrastruktur",
  plural: "infrastructures",
  confidentiality: "INTERNAL",
  description: "Basis of applications and data: facilities, machines, networks, software platforms, clouds.",
  typeProperty: "infrastructureType",
  taxonomies: ["RAI"],
})
export class Infrastructure extends Element {
  @Property(() => values.InfrastructureType, { label: "Jenis Infrastruktur", mandatory: true, description: "Type: one of the twelve objects of the domain." })
  infrastructureType?: string;

  @Property(() => values.OwnershipStatus, { label: "Status Kepemilikan", appliesTo: OWNED, description: "Type of owner." })
  ownershipStatus?: string;

  @Property(() => String, { label: "Lokasi", appliesTo: [...HARDWARE, ...FACILITY], confidential: "RESTRICTED", confidentialFor: ["SECURITY_DEVICE"], description: "Location." })
  location?: string;

  @Property(() => GraphQLSafeInt, { label: "Biaya per Tahun (Rp)", confidential: "INTERNAL", unit: "rupiah", description: "Annual cost of operation." })
  annualCostRupiah?: number;

  @Property(() => GraphQLLocalDate, { label: "Kontrak Sampai", description: "Last day of the lease or contract." })
  contractUntil?: string;

  @Property(() => GraphQLLocalDate, { label: "Dukungan Sampai", appliesTo: [...HARDWARE, ...SOFTWARE], description: "Last day of support by its manufacturer." })
  supportUntil?: string;

  @Property(() => GraphQLLocalDate, { label: "Masa Pakai Sampai", appliesTo: HARDWARE, description: "Day on which its useful life ends." })
  usefulUntil?: string;

  @Property(() => values.CloudServiceModel, { label: "Model Layanan Cloud", appliesTo: ["CLOUD"], description: "SaaS, PaaS, IaaS." })
  cloudServiceModel?: string;

  @Property(() => values.ServerForm, { label: "Jenis Server", appliesTo: ["SERVER"], description: "Physical or virtual." })
  serverForm?: string;

  @Property(() => values.ServerUsage, { label: "Fungsi Server", appliesTo: ["SERVER"], description: "Function of the server." })
  serverUsage?: string;

  @Property(() => values.ProcessorClass, { label: "Kapasitas Prosesor", appliesTo: ["SERVER"], description: "Class of its processor." })
  processorClass?: string;

  @Property(() => String, { label: "Jenis Teknologi Prosesor", appliesTo: ["SERVER"], description: "Technology of its processor." })
  processor?: string;

  @Property(() => Int, { label: "Kapasitas Memori (GB)", unit: "GB", appliesTo: ["SERVER"], description: "Capacity of main memory." })
  memoryGb?: number;

  @Property(() => Int, { label: "Kapasitas Penyimpanan (GB)", unit: "GB", appliesTo: ["SERVER", "STORAGE", "CLOUD"], description: "Storage capacity." })
  storageGb?: number;

  @Property(() => values.StorageTechnique, { label: "Teknik Penyimpanan", appliesTo: ["SERVER", "STORAGE"], description: "Combination of its disks." })
  storageTechnique?: string;

  @Property(() => values.SharingMethod, { label: "Metode Berbagi Penyimpanan", appliesTo: ["STORAGE"], description: "Method of access to the storage." })
  sharingMethod?: string;

  @Property(() => String, { label: "Jenis Periferal", appliesTo: ["PERIPHERAL"], description: "Sort of peripheral." })
  peripheralType?: string;

  @Property(() => values.NetworkDeviceType, { label: "Jenis Perangkat Jaringan", appliesTo: ["NETWORK_DEVICE"], description: "Sort of network or communication device." })
  networkDeviceType?: string;

  @Property(() => values.SecurityDeviceType, { label: "Jenis Perangkat Keamanan", appliesTo: ["SECURITY_DEVICE"], confidential: "RESTRICTED", description: "Sort of security device." })
  securityDeviceType?: string;

  @Property(() => String, { label: "Jenis Perangkat Lunak", appliesTo: SOFTWARE, description: "Product or product family." })
  softwareProduct?: string;

  @Property(() => String, { label: "Versi Perangkat Lunak", appliesTo: SOFTWARE, description: "Version in use." })
  softwareVersion?: string;

  @Property(() => LicenceType, { label: "Jenis Lisensi", appliesTo: SOFTWARE, description: "Type of licence." })
  licenceType?: string;

  @Property(() => String, { label: "Pemilik Lisensi", appliesTo: SOFTWARE, description: "Institution that holds the licence." })
  licenceHolder?: string;

  @Property(() => GraphQLLocalDate, { label: "Lisensi Berlaku Sampai", appliesTo: SOFTWARE, description: "Last day of the licence." })
  licenceUntil?: string;

  @Property(() => values.NetworkType, { label: "Jenis Jaringan", appliesTo: INTRANET, description: "Reach of the network." })
  networkType?: string;

  @Property(() => Float, { label: "Bandwidth (Mbps)", unit: "Mbps", appliesTo: INTRANET, description: "Capacity of the network or link." })
  bandwidthMbps?: number;

  @Property(() => values.TransmissionMedium, { label: "Jenis Media", appliesTo: INTRANET, description: "Transmission medium." })
  medium?: string;

  @Property(() => String, { label: "Media Lainnya", appliesTo: INTRANET, description: "Further transmission media." })
  otherMedium?: string;

  @Property(() => String, { label: "Jenis Sistem Penghubung", appliesTo: ["SERVICE_LINK"], description: "Type of service link." })
  serviceLinkType?: string;

  @Property(() => values.FacilityType, { label: "Jenis Fasilitas Komputasi", appliesTo: FACILITY, description: "Use of the facility." })
  facilityType?: string;

  @Property(() => values.FacilityTier, { label: "Klasifikasi Tier", appliesTo: FACILITY, description: "Tier of the facility." })
  tier?: string;

  @Property(() => values.AccessControl, { label: "Sistem Pengamanan", appliesTo: FACILITY, confidential: "RESTRICTED", description: "Access control of the facility." })
  accessControl?: string;

  @Property(() => Float, { label: "Bandwidth Intranet (Mbps)", unit: "Mbps", appliesTo: FACILITY, description: "Capacity towards the intranet." })
  intranetBandwidthMbps?: number;

  @Property(() => Float, { label: "Bandwidth Internet (Mbps)", unit: "Mbps", appliesTo: FACILITY, description: "Capacity towards the internet." })
  internetBandwidthMbps?: number;
}
