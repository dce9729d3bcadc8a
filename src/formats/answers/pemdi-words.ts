/** Indonesian labels of fields of the questions about the Indeks Pemdi. */
export const pemdiWords: Record<string, string> = {
  beyond: "Tidak dapat ditunjukkan repositori",
  byAssessments: "Indeks menurut Inspektorat",
  byClaims: "Indeks menurut klaim",
  claim: "Klaim",
  comparison: "Perbandingan",
  countedSamples: "Data contoh yang terhitung",
  holdsBack: "Menahan tingkat",
  levelText: "Tingkat kematangan",
  notes: "Catatan",
  pointsHeldBack: "Poin indeks tertahan",
};
