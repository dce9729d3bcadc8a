import { question } from "../question.js";
import { trendResolvers } from "./trend-resolver.js";

export const trend = question({
  name: "trend",
  sentence: {
    id: "Bagaimana jumlah, digitalisasi dan kelengkapan berubah dari waktu ke waktu?",
    en: "How did counts, digital share and completeness change over time?",
  },
  resolvers: trendResolvers,
  sample: `(by: OPD) { days series { value label points { total byMethod { count } } } }`,
});
