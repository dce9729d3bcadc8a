import { question } from "../question.js";
import { transitionResolvers } from "./transition-resolver.js";

export const transition = question({
  name: "transition",
  sentence: {
    id: "Apa yang direncanakan berubah dari arsitektur saat ini ke arsitektur target?",
    en: "What is planned to change from the as-is to the to-be architecture?",
  },
  resolvers: transitionResolvers,
  table: {
    rows: "nodes",
    columns: {
      Perubahan: "nodes.change",
      Kode: "nodes.element.code",
      Nama: "nodes.element.name",
      Jenis: "nodes.element.kind",
      "Mulai Berlaku": "nodes.element.validFrom",
      Menggantikan: "nodes.replaces.name",
      Layanan: "nodes.services",
      "Perangkat Daerah": "nodes.opds",
    },
  },
  sample: `(first: 5) { totalCount byChange { value count } nodes { services opds element { code } replaces { code } } }`,
});
