/**
 * Headers of our columns in other workbooks, by property or relation field: the analysts' templates (“Domain Arsitektur
 * …”), SIA-SPBE, application forms of local governments, and our own older workbooks. Compared by `lettersOf`, independent
 * of spelling.
 */
export const headerAliases: Record<string, readonly string[]> = {
  code: ["ID", "ID Metadata", "Kode ID"],
  name: ["Nama Bisnis/Urusan", "Nama Bisnis", "Nama Data"],
  description: ["Deskripsi", "Keterangan", "Penjelasan"],
  url: ["URL", "Tautan", "Link", "Website"],
  ownedBy: [
    "Unit Kerja",
    "Perangkat Daerah",
    "OPD",
    "OPD Pemilik",
    "SKPD",
    "Instansi Pemilik",
    "Pemilik",
    "Unit Pemilik",
  ],
  performedBy: ["Unit Pelaksana", "Unit Kerja Pelaksana", "OPD Pelaksana"],
  unitOf: ["Unit dari"],
  producedBy: ["Penghasil Data", "Penghasil", "Dihasilkan Produsen Data"],
  stewardedBy: ["Wali Data", "Penanggung Jawab Data", "Berwalidata"],
  producedIn: ["Proses Bisnis", "Proses Bisnis Terkait"],
  automates: ["Proses Bisnis", "Proses Bisnis Terkait", "Mengotomasi"],
  isInteroperable: ["Interoperabilitas Data", "Interop"],
  updateCycle: ["Validitas"],
  sensitivity: ["Sifat"],
  method: ["Metode"],
  audience: ["Target"],
  domainName: ["Alamat Domain Aplikasi", "Domain"],
  platforms: ["Basis"],
  licenceType: ["Tipe Lisensi Aplikasi", "Tipe Lisensi"],
  licenceUntil: ["Lisensi Sampai", "Validitas Lisensi"],
  securityTestedOn: ["Waktu VA/PT"],
  performedOn: ["Tanggal"],
  provenance: ["Keterpercayaan"],
  gapCategory: ["Kategori Gap"],
  gapStatus: ["Status Gap"],
  cloudServiceModel: ["Tipe Government Cloud"],
  serverUsage: ["Jenis Penggunaan Server"],
  sharingMethod: ["Metode Akses Data Sharing"],
  peripheralType: ["Tipe Periferal"],
  networkDeviceType: ["Tipe Perangkat Jaringan"],
  securityDeviceType: ["Tipe Perangkat Keamanan"],
  medium: ["Tipe Media"],
  period: ["Tahun", "Periode Arsitektur"],
  relation: ["Jenis Hubungan"],
};

/** Names of the relation sheets in our own older workbooks, by relation type. Those of kinds are in `otherLabels`. */
export const relationSheetAliases: Record<string, readonly string[]> = {
  AUTOMATED_BY: ["Diotomasi oleh"],
  CONSUMES: ["Mengambil dari"],
  YIELDED_BY: ["Dihasilkan oleh"],
  PRODUCED_BY: ["Dihasilkan produsen data"],
  STEWARDED_BY: ["Berwalidata"],
  UNIT_OF: ["Unit dari"],
  CONCERNS: ["Menyangkut"],
  EXECUTED_BY: ["Dilaksanakan unit"],
  CONTRIBUTES_TO: ["Menyumbang pada"],
  PART_OF: ["Bagian dari (Strategi)"],
};
