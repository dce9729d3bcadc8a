import { question } from "../question.js";
import { trendResolvers } from "./trend-resolver.js";

export const trend = question({
  name: "trend",
  sentence: {
    id: "Bagaimana jumlah, digitalisasi dan kelengkapan berubah dari waktu ke waktu?",
    en: "How did counts, digital share and completeness change over time?",
  },
  resolvers: trendResolvers,
  table: {
    rows: "series.points",
    columns: {
      Kelompok: "series.label",
      Acuan: "series.value",
      Hari: "series.points.day",
      Elemen: "series.points.total",
      Layanan: "series.points.digital.services",
      "Layanan digital": "series.points.digital.digital",
      "Metode belum tercatat": "series.points.digital.missing",
      "Porsi digital": "series.points.digital.share",
      Kelengkapan: "series.points.completeness.share",
      "Data contoh": "series.points.isSample",
      Catatan: "series.points.note",
    },
  },
  sample: `(by: OPD) { days series { value label points { total digital { byMethod { count } } } } }`,
});
