import { question } from "../question.js";
import { evidenceResolvers } from "./evidence-resolver.js";
import { EvidenceReportConnection } from "./evidence-types.js";

export const evidence = question({
  name: "evidence",
  sentence: {
    id: "Bukti apa yang ditunjukkan repositori bagi indikator Indeks Pemdi, dan apa yang masih kurang?",
    en: "Which evidence does the repository show for the indicators of the Indeks Pemdi, and what is missing?",
  },
  resolvers: evidenceResolvers,
  hides: [EvidenceReportConnection],
  table: {
    rows: "nodes",
    columns: {
      Indikator: "nodes.indicator",
      Bukti: "nodes.text",
      Keadaan: "nodes.state",
      Akibat: "nodes.severity",
      Kode: "nodes.element.code",
      Nama: "nodes.element.name",
      Jenis: "nodes.element.kind",
      Pemilik: "nodes.element.ownedBy.name",
      "Tingkat Keyakinan Data": "nodes.element.provenance",
    },
  },
  sample: `{ totalCount indicators { indicator { code } figures { code label } documents { code } } nodes { figure state element { code } } }`,
});
