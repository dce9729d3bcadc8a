/** Words that occur in so many names of this field that they carry no meaning. */
const stopWords = new Set(
  `aplikasi sistem informasi layanan pelayanan portal situs website web online daring elektronik digital terpadu terintegrasi
   berbasis manajemen pengelolaan penyelenggaraan penyusunan pelaksanaan pembinaan fasilitasi kegiatan proses modul data
   provinsi maluku daerah dinas badan biro kantor opd pemerintah contoh kewenangan
   dan atau di ke dari untuk dengan yang pada oleh dalam antar per si e`.split(/\s+/),
);

/** Returns the meaningful words of an Indonesian name, in lower case, each once. */
export function wordsOf(name: string): string[] {
  const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words.filter(word => !stopWords.has(word)))];
}

/** Returns the Dice coefficient of two lists of words, from 0 (no common word) to 1 (same words). */
export function similarityOf(one: readonly string[], other: readonly string[]): number {
  if (one.length === 0 || other.length === 0) return 0;
  return (2 * other.filter(word => one.includes(word)).length) / (one.length + other.length);
}

/**
 * Returns the share of the words of a name that a longer text contains, from 0 to 1. Always 0 for a name of one word,
 * which is too short for a match.
 */
export function containedIn(text: readonly string[], name: readonly string[]): number {
  return name.length < 2 ? 0 : name.filter(word => text.includes(word)).length / name.length;
}
