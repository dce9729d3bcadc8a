import { DataAsset } from "../../../metamodel/data-asset.js";
import type { Filter } from "../../../repository/elements/filter.js";
import { complete, recorded } from "./filters.js";
import type { FigureRule, IndicatorRules } from "./rule.js";

const geospatial: Filter = { dataType: { eq: "GEOSPATIAL" } };
const statistical: Filter = { dataType: { eq: "STATISTICAL" } };

const data = (code: string, [text, textInEnglish]: [string, string], counts: Filter, of: Filter = {}): FigureRule => ({
  code,
  text,
  textInEnglish,
  kind: DataAsset,
  of: { filter: of },
  counts: { filter: counts },
});

/** I5: data with walidata, produsen data, sifat and metadata (Perpres 39/2019). */
export const dataGovernance: IndicatorRules = {
  indicator: "I5",
  figures: [
    data("I5_STEWARD", ["Data dengan Walidata tercatat", "Data with a walidata on record"], { stewardedBy: recorded }),
    data("I5_PRODUCER", ["Data dengan Produsen Data tercatat", "Data with a producer on record"], {
      producedBy: recorded,
    }),
    data("I5_SENSITIVITY", ["Data dengan sifat data tercatat", "Data with a restriction of access on record"], {
      sensitivity: recorded,
    }),
    data(
      "I5_METADATA",
      ["Data dengan metadata wajib lengkap", "Data with all mandatory metadata"],
      complete(DataAsset),
    ),
  ],
  beyond: ["Standar data dan keputusan Forum Satu Data (dokumen)"],
  questions: ["completeness", "findings"],
};

/** I6: geospatial data, its roles and its users. */
export const geospatialInformation: IndicatorRules = {
  indicator: "I6",
  figures: [
    data(
      "I6_ROLES",
      ["Data geospasial dengan Walidata dan Produsen Data tercatat", "Geospatial data with walidata and producer"],
      { stewardedBy: recorded, producedBy: recorded },
      geospatial,
    ),
    data(
      "I6_USED",
      [
        "Data geospasial yang dipakai layanan atau dibaca aplikasi",
        "Geospatial data that a service or application uses",
      ],
      { OR: [{ usedByServices: recorded }, { readBy: recorded }] },
      geospatial,
    ),
  ],
  beyond: ["Keadaan simpul jaringan informasi geospasial dan kualitas datanya"],
};

/** I7: statistical data, its producers and its metadata. */
export const statistics: IndicatorRules = {
  indicator: "I7",
  figures: [
    data(
      "I7_ROLES",
      ["Data statistik dengan Walidata dan Produsen Data tercatat", "Statistical data with walidata and producer"],
      { stewardedBy: recorded, producedBy: recorded },
      statistical,
    ),
    data(
      "I7_METADATA",
      ["Data statistik dengan metadata wajib lengkap", "Statistical data with all mandatory metadata"],
      complete(DataAsset),
      statistical,
    ),
  ],
  beyond: ["Rekomendasi kegiatan statistik dan hasil penjaminan mutunya"],
};
