import { question } from "../question.js";
import { evidenceByOpdResolvers } from "./evidence-by-opd-resolver.js";
import { OpdEvidenceConnection } from "./evidence-by-opd-types.js";

export const evidenceByOpd = question({
  name: "evidenceByOpd",
  sentence: {
    id: "Perangkat daerah mana yang tertinggal dalam bukti sebuah indikator Indeks Pemdi?",
    en: "Which OPDs lag behind with the evidence of an indicator of the Indeks Pemdi?",
  },
  resolvers: evidenceByOpdResolvers,
  hides: [OpdEvidenceConnection],
  table: {
    rows: "nodes.figures",
    columns: {
      "Kode OPD": "nodes.opd.code",
      "Perangkat Daerah": "nodes.opd.name",
      Tingkat: "nodes.levelText",
      Bukti: "nodes.figures.text",
      Terpenuhi: "nodes.figures.count",
      Penyebut: "nodes.figures.total",
      "Rekaan di Penyebut": "nodes.figures.samples",
      Keterangan: "nodes.figures.label",
    },
  },
  sample: `(indicator: "reference:I2") { totalCount nodes { opd { code } level figures { code label } } }`,
});
