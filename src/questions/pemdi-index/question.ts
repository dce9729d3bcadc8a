import { question } from "../question.js";
import { pemdiIndexResolvers } from "./pemdi-index-resolver.js";

export const pemdiIndex = question({
  name: "pemdiIndex",
  sentence: {
    id: "Tingkat mana yang diklaim perangkat daerah bagi indikator Indeks Pemdi, dan apakah buktinya ada?",
    en: "Which levels of the indicators of the Indeks Pemdi do OPDs claim, and is there evidence for them?",
  },
  resolvers: pemdiIndexResolvers,
  table: {
    rows: "nodes.indicators",
    columns: {
      "Perangkat Daerah": "nodes.opd.name",
      Tahun: "year",
      Indikator: "nodes.indicators.indicator.code",
      "Nama Indikator": "nodes.indicators.indicator.name",
      "Bobot (%)": "nodes.indicators.indicator.weightPercent",
      Klaim: "nodes.indicators.claim.maturityLevel",
      "Penilaian Inspektorat": "nodes.indicators.assessment.maturityLevel",
      "Bukti Sampai": "nodes.indicators.evidenceLevel",
      Perbandingan: "nodes.indicators.comparison",
      Catatan: "nodes.indicators.claim.description",
      "Catatan Inspektorat": "nodes.indicators.assessment.description",
      "Tingkat Keyakinan Data": "nodes.indicators.claim.provenance",
    },
  },
  sample: `(year: 2026) { totalCount nodes { opd { code } byClaims { label } indicators { indicator { code } claim { code } comparison } } }`,
});
