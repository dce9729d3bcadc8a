import { question } from "../question.js";
import { pathResolvers } from "./path-resolver.js";

export const path = question({
  name: "path",
  sentence: {
    id: "Bagaimana dua elemen terhubung?",
    en: "How are two elements connected?",
  },
  resolvers: pathResolvers,
  table: {
    rows: "steps",
    columns: {
      "Kode Asal": "steps.from.code",
      Asal: "steps.from.name",
      Hubungan: "steps.label",
      "Kode Tujuan": "steps.to.code",
      Tujuan: "steps.to.name",
      Catatan: "steps.note",
    },
  },
  sample: `(from: "service:S1", to: "infrastructure:SRV") { length steps { from { code } } }`,
});
