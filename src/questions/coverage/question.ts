import { question } from "../question.js";
import { coverageResolvers } from "./coverage-resolver.js";
import { Coverage } from "./coverage-types.js";

export const coverage = question({
  name: "coverage",
  sentence: {
    id: "Bagian mana dari sebuah taksonomi yang sudah terisi, dan oleh apa?",
    en: "Which nodes of a taxonomy are covered, and by what?",
  },
  resolvers: coverageResolvers,
  hides: [Coverage],
  table: {
    rows: "rows",
    columns: {
      Kode: "rows.code",
      Nama: "rows.name",
      Elemen: "rows.count",
    },
  },
  sample: `(taxonomy: RAB, level: 0) { references covered elements rows { code } byOpd { label } gaps { totalCount nodes { code } } }`,
});
