import { question } from "../question.js";
import { candidatesResolvers } from "./candidates-resolver.js";

export const referenceCandidates = question({
  name: "referenceCandidates",
  sentence: {
    id: "Di simpul taksonomi mana sebuah entri baru sebaiknya ditempatkan?",
    en: "Which nodes of a taxonomy may a new entry belong to?",
  },
  resolvers: candidatesResolvers,
  table: {
    rows: "",
    columns: {
      "Nilai Kemiripan": "score",
      Kode: "reference.code",
      Nama: "reference.name",
      Letak: "breadcrumbs.name",
    },
  },
  sample: `(text: "satu", taxonomy: RAB) { score reference { code } }`,
});
