import { question } from "../question.js";
import { costResolvers } from "./costs-resolver.js";

export const costs = question({
  name: "costs",
  sentence: {
    id: "Berapa biaya yang tercatat, menurut pemilik, penyedia, tahun atau jenis?",
    en: "How much money is recorded, by owner, provider, year or kind?",
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
