import { DataAsset } from "../../../metamodel/data-asset.js";
import type { Filter } from "../../../repository/elements/filter.js";
import { recorded } from "./filters.js";
import type { FigureRule, IndicatorRules } from "./rule.js";

/** Returns a figure of the register of processing: data with personal content. */
const processed = (code: string, text: string, textInEnglish: string, counts: Filter): FigureRule => ({
  code,
  text: `Data yang memuat data pribadi, ${text}`,
  textInEnglish: `Data with personal content, ${textInEnglish}`,
  kind: DataAsset,
  of: { filter: { personalData: { in: ["GENERAL", "SPECIFIC"] } } },
  counts: { filter: counts },
});

/** I8: register of the processing of personal data (UU 27/2022): who reads it, where it is stored, what protects it. */
export const personalData: IndicatorRules = {
  indicator: "I8",
  figures: [
    {
      code: "I8_ASSESSED",
      text: "Data dengan muatan data pribadi yang sudah dinilai (umum, spesifik, atau tidak memuat)",
      textInEnglish: "Data whose personal content has been assessed (general, specific or none)",
      kind: DataAsset,
      counts: { filter: { personalData: recorded } },
    },
    processed(
      "I8_READERS",
      "aplikasi yang memelihara atau membacanya tercatat",
      "with an application that keeps or reads it",
      {
        OR: [{ maintainedBy: recorded }, { readBy: recorded }],
      },
    ),
    processed("I8_STORED", "tempat penyimpanannya tercatat", "with the place where it is stored", {
      OR: [{ storedIn: recorded }, { maintainedBy: { some: { runsOn: recorded } } }],
    }),
    processed(
      "I8_PROTECTED",
      "kendali keamanan bagi data atau aplikasinya tercatat",
      "with a security control for it or its application",
      {
        OR: [{ protectedBy: recorded }, { maintainedBy: { some: { protectedBy: recorded } } }],
      },
    ),
  ],
  beyond: ["Dasar pemrosesan, persetujuan, dan penunjukan pejabat pelindungan data pribadi (dokumen)"],
};
