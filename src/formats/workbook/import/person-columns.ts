/**
 * Headers of columns about persons. The repository is about offices, and personal data must not enter it (UU 27/2022),
 * so such columns are never read.
 */
const persons = [
  /\b(kontak|contact|narahubung|pic)\b/,
  /\b(telepon|telpon|telp|phone|hp|handphone|ponsel|whatsapp|wa)\b/,
  /\b(e-?mail|surel)\b/,
  /\b(nip|nik|npwp|ktp)\b/,
  /\bnama (lengkap|pejabat|pegawai|petugas|operator|admin\w*|pengelola|penanggung\s?jawab|kepala|kadis|programmer)\b/,
];

/** True if a header is about persons. */
export const isOfPersons = (header: string): boolean => {
  const words = header.toLowerCase().replace(/[._/()]+/g, " ");
  return persons.some(pattern => pattern.test(words));
};
