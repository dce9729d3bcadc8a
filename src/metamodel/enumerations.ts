import { enumeration } from "./define/index.js";

/** Values as the SIA-SPBE forms and the analysts' workbooks have them; several kinds share each. */
export const Audience = enumeration("Audience", "Whom something is for.", {
  PUBLIC: "Masyarakat",
  BUSINESS: "Pelaku Usaha",
  CIVIL_SERVANT: "ASN/Pegawai",
  GOVERNMENT: "Pemerintah",
});

export const LicenceType = enumeration("LicenceType", "Under what terms software is used.", {
  OPEN_SOURCE: "Sumber Terbuka",
  PROPRIETARY: "Berpemilik",
  PERPETUAL: "Permanen",
  PERIODIC: "Periodik",
  FREE: "Gratis",
});
