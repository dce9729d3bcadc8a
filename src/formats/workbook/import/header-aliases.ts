/**
 * What workbooks of others call our columns, by the name of the property or relation field: the analysts' templates
 * (“Domain Arsitektur …”), SIA-SPBE, and application forms of local governments. Read in any spelling, `plain`.
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
  producedBy: ["Produsen Data", "Penghasil Data", "Penghasil"],
  stewardedBy: ["Walidata", "Wali Data", "Penanggung Jawab Data"],
  producedIn: ["Proses Bisnis", "Proses Bisnis Terkait"],
  automates: ["Proses Bisnis", "Proses Bisnis Terkait"],
  isInteroperable: ["Interoperabilitas Data", "Interop"],
  updateCycle: ["Validitas"],
  sensitivity: ["Sifat"],
  method: ["Metode"],
  audience: ["Target"],
  domainName: ["Alamat Domain Aplikasi", "Domain"],
  platforms: ["Basis"],
  licenceType: ["Tipe Lisensi Aplikasi"],
  period: ["Tahun", "Periode Arsitektur"],
};
