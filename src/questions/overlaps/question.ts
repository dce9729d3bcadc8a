import { question } from "../question.js";
import { OverlapConnection } from "./overlap-types.js";
import { overlapsResolvers } from "./overlaps-resolver.js";

export const overlaps = question({
  name: "overlaps",
  sentence: {
    id: "Elemen mana dari perangkat daerah yang berbeda mungkin tumpang tindih?",
    en: "Which elements of different perangkat daerah may perform the same function?",
  },
  resolvers: overlapsResolvers,
  hides: [OverlapConnection],
  table: {
    rows: "nodes",
    columns: {
      "Nilai Kemiripan": "nodes.score",
      Kode: "nodes.elements.code",
      Nama: "nodes.elements.name",
      Alasan: "nodes.reasons.label",
      "Biaya tahunan (Rp)": "nodes.annualCostRupiah",
    },
  },
  sample: `{ totalCount setAside nodes { score elements { code } reasons { share } touches { count } } }`,
});
