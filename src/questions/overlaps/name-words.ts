/** Words that half of all names in the field contain, so that sharing them says nothing. */
const stopWords = new Set(
  `aplikasi sistem informasi layanan pelayanan portal situs website web online daring elektronik digital terpadu terintegrasi
   berbasis manajemen pengelolaan penyelenggaraan penyusunan pelaksanaan pembinaan fasilitasi kegiatan proses modul data
   provinsi maluku daerah dinas badan biro kantor opd pemerintah contoh kewenangan
   dan atau di ke dari untuk dengan yang pada oleh dalam antar per si e`.split(/\s+/),
);

/** The telling words of a name in everyday language, lower case, each once. */
export function wordsOf(name: string): string[] {
  const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words.filter(word => !stopWords.has(word)))];
}

/** From 0 (no word in common) to 1 (the same words): twice what two names share over what they have. */
export function similarityOf(one: readonly string[], other: readonly string[]): number {
  if (one.length === 0 || other.length === 0) return 0;
  return (2 * other.filter(word => one.includes(word)).length) / (one.length + other.length);
}

/** How much of a name a longer text tells, from 0 to 1; a name of one word says too little to be found in a text. */
export function containedIn(text: readonly string[], name: readonly string[]): number {
  return name.length < 2 ? 0 : name.filter(word => text.includes(word)).length / name.length;
}
