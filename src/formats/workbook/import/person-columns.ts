/**
 * Headers of columns that hold persons. The repository is about offices: who they are is nobody's business here (UU
 * 27/2022 on personal data), so such a column is never read, whatever stands in it.
 */
const persons = [
  /\b(kontak|contact|narahubung|pic)\b/,
  /\b(telepon|telpon|telp|phone|hp|handphone|ponsel|whatsapp|wa)\b/,
  /\b(e-?mail|surel)\b/,
  /\b(nip|nik|npwp|ktp)\b/,
  /\bnama (lengkap|pejabat|pegawai|petugas|operator|admin\w*|pengelola|penanggung\s?jawab|kepala|kadis|programmer)\b/,
];

/** Whether a header speaks of persons. */
export const isOfPersons = (header: string): boolean => {
  const words = header.toLowerCase().replace(/[._/()]+/g, " ");
  return persons.some(pattern => pattern.test(words));
};
