import { enumeration, synonyms } from "./define/index.js";

/** Enumerations shared by several kinds; values as in the SIA-SPBE forms and the analysts' workbooks. */
export const Audience = enumeration("Audience", "Group of users.", {
  PUBLIC: "Masyarakat",
  BUSINESS: "Pelaku Usaha",
  CIVIL_SERVANT: "ASN/Pegawai",
  GOVERNMENT: "Pemerintah",
});

synonyms(Audience, {
  PUBLIC: ["Masyarakat Umum", "Publik", "Umum", "Warga"],
  BUSINESS: ["Badan Usaha", "Dunia Usaha", "Pelaku Bisnis"],
  CIVIL_SERVANT: [
    "ASN",
    "Pegawai",
    "Pegawai ASN",
    "PNS",
    "Pegawai Negeri Sipil",
    "Aparatur Sipil Negara",
    "Pegawai/ASN",
  ],
  GOVERNMENT: ["Instansi Pemerintah", "Pemerintah Daerah", "Pemda"],
});

export const LicenceType = enumeration("LicenceType", "Type of software licence.", {
  OPEN_SOURCE: "Sumber Terbuka",
  PROPRIETARY: "Berpemilik",
  PERPETUAL: "Permanen",
  PERIODIC: "Periodik",
  FREE: "Gratis",
});

synonyms(LicenceType, {
  OPEN_SOURCE: ["Kode Terbuka"],
  PROPRIETARY: ["Proprietari", "Proprieter"],
  PERPETUAL: ["Seumur Hidup", "Selamanya"],
  PERIODIC: ["Berlangganan", "Langganan", "Subscription"],
  FREE: ["Freeware", "Tanpa Biaya", "Cuma-cuma"],
});
