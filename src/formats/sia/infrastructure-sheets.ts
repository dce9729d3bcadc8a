import { Infrastructure } from "../../metamodel/infrastructure.js";
import { column, levels, oneOfThem, ours, type SiaColumn, type SiaSheet, template } from "./sia-table.js";

/** Columns of every object. The code is our addition; name and description are in the notes for each object. */
const named = [
  column("ID", "code", ours),
  column("Nama", "name", oneOfThem),
  column("Deskripsi", "description", oneOfThem),
];

/** The sources list RAI for no object, but the objects of every domain are classified. */
const classified = levels("RAI", [ours, ours, ours]);

const owned = [
  column("Status Kepemilikan", "ownershipStatus", oneOfThem),
  column("Nama Pemilik", "ownedBy", oneOfThem),
];

const object = (type: string | string[], columns: SiaColumn[], leftOut?: string[]): SiaSheet => ({
  kind: Infrastructure,
  types: [type].flat(),
  columns: [...named, ...columns, ...classified],
  leftOut,
});

const dependency = (header: string, field: string, only?: string) =>
  column(`${header} (Dependency)`, field, template, only);

/**
 * Sheets of the twelve types of infrastructure object: ten, as the three of software share one
 * (docs/decisions/0049-the-sia-layout-is-a-table.md).
 */
// biome-ignore format: a table is read by its columns
export const infrastructureSheets: readonly SiaSheet[] = [
  object("CLOUD", [
    column("Tipe Government Cloud", "cloudServiceModel", oneOfThem),
    ...owned,
    column("Biaya Layanan", "annualCostRupiah", oneOfThem),
    column("Unit Pengembang", "developedBy", oneOfThem),
    column("Unit Operasional", "operatedBy", oneOfThem),
    dependency("→ Edukasi Kesadaran Keamanan", "protectedBy", "AWARENESS_EDUCATION"),
    dependency("← Aplikasi", "runs"),
    dependency("← Data", "stores"),
    dependency("→ SPLP", "connectedTo", "SERVICE_LINK"),
    dependency("← Fasilitas Komputasi", "hostedOn", "COMPUTING_FACILITY"),
    dependency("→ Jaringan Intra", "connectedTo", "GOVERNMENT_INTRANET"),
  ], ["Jangka waktu: teks bebas"]),
  object("SERVER", [
    column("Jenis Server", "serverForm", oneOfThem),
    column("Jenis Penggunaan Server", "serverUsage", oneOfThem),
    ...owned,
    column("Unit Pengelola", "operatedBy", oneOfThem),
    column("Lokasi", "location", oneOfThem),
    column("Kapasitas Memori (GB)", "memoryGb", oneOfThem),
    column("Jenis Teknologi Prosesor", "processor", oneOfThem),
    column("Kapasitas Prosesor", "processorClass", oneOfThem),
    column("Kapasitas Penyimpanan (GB)", "storageGb", oneOfThem),
    column("Teknik Penyimpanan", "storageTechnique", oneOfThem),
    dependency("→ Perangkat Lunak Platform", "needsSoftware"),
    dependency("← Fasilitas Komputasi", "hostedOn", "COMPUTING_FACILITY"),
    dependency("→ Jaringan Intra", "connectedTo", "GOVERNMENT_INTRANET"),
    dependency("← Aplikasi", "runs"),
  ], ["→ Proses Bisnis (workflow): server tidak berhubungan langsung dengan proses bisnis"]),
  object("PERIPHERAL", [
    column("Tipe Periferal", "peripheralType", oneOfThem),
    column("Lokasi", "location", oneOfThem),
    column("Unit Pengelola", "operatedBy", oneOfThem),
    column("Nama Pemilik", "ownedBy", ours),
    dependency("→ Fasilitas Komputasi", "hostedOn", "COMPUTING_FACILITY"),
    dependency("→ Media Penyimpanan", "connectedTo", "STORAGE"),
    dependency("→ Server", "connectedTo", "SERVER"),
    dependency("→ Perangkat Lunak", "needsSoftware"),
  ]),
  object("STORAGE", [
    ...owned,
    column("Kapasitas Penyimpanan (GB)", "storageGb", oneOfThem),
    column("Metode Akses Data Sharing", "sharingMethod", oneOfThem),
    column("Unit Pengelola", "operatedBy", oneOfThem),
    column("Lokasi", "location", oneOfThem),
    dependency("← Data", "stores"),
    dependency("← Server", "connects", "SERVER"),
    dependency("→ Fasilitas Komputasi", "hostedOn", "COMPUTING_FACILITY"),
  ], ["← Perangkat Lunak: dicatat pada perangkat lunaknya"]),
  object("NETWORK_DEVICE", [
    column("Tipe Perangkat Jaringan", "networkDeviceType", oneOfThem),
    ...owned,
    column("Unit Pengelola", "operatedBy", oneOfThem),
    dependency("→ Fasilitas Komputasi", "hostedOn", "COMPUTING_FACILITY"),
    dependency("→ Perangkat Lunak", "needsSoftware"),
    dependency("→ Server", "connectedTo", "SERVER"),
    dependency("→ Media Penyimpanan", "connectedTo", "STORAGE"),
  ], ["→ Instansi: instansi terhubung ke jaringan intra, bukan ke perangkatnya"]),
  object("SECURITY_DEVICE", [
    column("Tipe Perangkat Keamanan", "securityDeviceType", oneOfThem),
    ...owned,
    column("Unit Pengelola", "operatedBy", oneOfThem),
    dependency("→ Fasilitas Komputasi", "hostedOn", "COMPUTING_FACILITY"),
    dependency("→ Perangkat Jaringan", "connectedTo", "NETWORK_DEVICE"),
  ]),
  { ...object(["OPERATING_SYSTEM", "DATABASE_SOFTWARE", "UTILITY_SOFTWARE"], [
    column("Tipe", "infrastructureType", template),
    column("Jenis Perangkat Lunak", "softwareProduct", oneOfThem),
    column("Jenis Lisensi", "licenceType", oneOfThem),
    column("Pemilik Lisensi", "licenceHolder", oneOfThem),
    column("Validitas Lisensi", "licenceUntil", oneOfThem),
    column("Nama Pemilik", "ownedBy", ours),
    dependency("→ Komputasi Awan", "hostedOn", "CLOUD"),
    dependency("→ Fasilitas Komputasi", "hostedOn", "COMPUTING_FACILITY"),
  ]), name: "Perangkat Lunak" },
  object("GOVERNMENT_INTRANET", [
    column("Jenis Jaringan", "networkType", oneOfThem),
    ...owned,
    column("Unit Pengelola", "operatedBy", oneOfThem),
    column("Bandwidth (Mbps)", "bandwidthMbps", oneOfThem),
    column("Tipe Media", "medium", oneOfThem),
    column("Media Lainnya", "otherMedium", oneOfThem),
  ], ["Instansi 1 dan 2 (ujung sambungan)"]),
  object("SERVICE_LINK", [
    column("Jenis Sistem Penghubung", "serviceLinkType", oneOfThem),
    ...owned,
    dependency("→ Jaringan Intra", "connectedTo", "GOVERNMENT_INTRANET"),
    dependency("← Aplikasi", "connectsApplications"),
    dependency("→ Data", "exposes"),
  ]),
  object("COMPUTING_FACILITY", [
    column("Jenis Fasilitas Komputasi", "facilityType", oneOfThem),
    column("Bandwidth Intranet (Mbps)", "intranetBandwidthMbps", oneOfThem),
    column("Bandwidth Internet (Mbps)", "internetBandwidthMbps", oneOfThem),
    column("Lokasi", "location", oneOfThem),
    column("Status Kepemilikan", "ownershipStatus", oneOfThem),
    column("Klasifikasi Tier", "tier", oneOfThem),
    column("Sistem Pengamanan", "accessControl", oneOfThem),
    column("Unit Kerja Penanggung Jawab", "ownedBy", oneOfThem),
    dependency("→ Jaringan Intra", "connectedTo", "GOVERNMENT_INTRANET"),
    dependency("← Server", "hosts", "SERVER"),
    dependency("← Perangkat Jaringan", "hosts", "NETWORK_DEVICE"),
    dependency("← Periferal", "hosts", "PERIPHERAL"),
    dependency("← Media Penyimpanan", "hosts", "STORAGE"),
    dependency("← Perangkat Keamanan", "hosts", "SECURITY_DEVICE"),
  ]),
];
