import type { IndicatorRules } from "./rule.js";

/** Indicators whose evidence is documents and surveys only. */
export const documentsOnly: readonly IndicatorRules[] = [
  {
    indicator: "I3",
    figures: [],
    beyond: ["Peta kompetensi, pelatihan, dan penugasan sumber daya manusia (dokumen)"],
  },
  {
    indicator: "I20",
    figures: [],
    beyond: ["Survei kepuasan pengguna dan tindak lanjutnya (dokumen)"],
  },
];
