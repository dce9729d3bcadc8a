import { question } from "../question.js";
import { changesBetweenResolvers } from "./changes-between-resolver.js";

export const changesBetween = question({
  name: "changesBetween",
  sentence: {
    id: "Apa yang mulai berlaku, berakhir, atau berubah relasinya antara dua tanggal?",
    en: "What came into force, ended or changed its relations between two days?",
  },
  resolvers: changesBetweenResolvers,
  table: {
    rows: "nodes",
    columns: {
      Kode: "nodes.element.code",
      Nama: "nodes.element.name",
      Jenis: "nodes.element.kind",
      Perubahan: "nodes.change",
      Sebab: "nodes.reasons.label",
      "Elemen lain": "nodes.reasons.other.name",
    },
  },
  sample: `(from: "2025-06-01", to: "2026-06-01") { totalCount byChange { value count } nodes { element { code } reasons { type other { code } } } }`,
});
