import { question } from "../question.js";
import { costResolvers } from "./costs-resolver.js";

export const costs = question({
  name: "costs",
  sentence: {
    id: "Berapa biaya yang tercatat, menurut pemilik, pengelola, urusan, tahun atau program?",
    en: "How much money is recorded, by owner, operator, urusan, year or program?",
  },
  resolvers: costResolvers,
  table: {
    rows: "rows",
    columns: {
      Kelompok: "rows.label",
      Acuan: "rows.value",
      Elemen: "rows.elements",
      "Biaya tahunan (Rp)": "rows.annualRupiah",
      "Biaya pengembangan (Rp)": "rows.developmentRupiah",
      "Anggaran (Rp)": "rows.budgetRupiah",
      "Dibiayai (Rp)": "rows.fundedRupiah",
      "Tidak terbagi": "rows.undivided",
    },
  },
  sample: `(by: OPD, kinds: [Service]) { elements notRecorded rows { label } }`,
});
