import { question } from "../question.js";
import { outsideUrusanResolvers } from "./outside-urusan-resolver.js";

export const outsideUrusan = question({
  name: "outsideUrusan",
  sentence: {
    id: "Apa yang dilayani sebuah perangkat daerah di luar urusannya?",
    en: "What does an OPD serve outside its urusan?",
  },
  resolvers: outsideUrusanResolvers,
  table: {
    rows: "nodes",
    columns: {
      Kode: "nodes.element.code",
      Nama: "nodes.element.name",
      Jenis: "nodes.element.kind",
      "Kode Referensi": "nodes.references.code",
      Referensi: "nodes.references.name",
    },
  },
  sample: `(opd: "opd:DKP") { totalCount nodes { element { code } references { code } } }`,
});
