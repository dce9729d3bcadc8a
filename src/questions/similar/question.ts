import { question } from "../question.js";
import { similarResolvers } from "./similar-resolver.js";

export const similar = question({
  name: "similar",
  sentence: {
    id: "Apa yang sudah ada dan mirip dengan elemen atau usulan ini?",
    en: "Which existing elements are similar to an element or a proposal?",
  },
  resolvers: similarResolvers,
  table: {
    rows: "nodes",
    columns: {
      "Nilai Kemiripan": "nodes.score",
      Kode: "nodes.element.code",
      Nama: "nodes.element.name",
      Jenis: "nodes.element.kind",
      Alasan: "nodes.reasons.label",
    },
  },
  sample: `(to: "application:SATU-Application") { totalCount nodes { score element { code } } }`,
});
