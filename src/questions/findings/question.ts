import { question } from "../question.js";
import { findingsResolvers } from "./findings-resolver.js";

export const findings = question({
  name: "findings",
  sentence: {
    id: "Apa yang kurang atau tidak sesuai dalam data yang tercatat?",
    en: "What is missing or inconsistent in the records?",
  },
  resolvers: findingsResolvers,
  table: {
    rows: "nodes",
    columns: {
      Bobot: "nodes.rule.severity",
      Aturan: "nodes.rule.code",
      Temuan: "nodes.message",
      Kode: "nodes.element.code",
      Nama: "nodes.element.name",
      Jenis: "nodes.element.kind",
      Pemilik: "nodes.element.ownedBy.name",
    },
  },
  sample: `(opd: "opd:DKP") { totalCount setAside byRule { value count } byOpd { label } nodes { element { code } message } }`,
});
