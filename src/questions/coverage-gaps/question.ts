import { question } from "../question.js";
import { coverageGapsResolvers } from "./coverage-gaps-resolver.js";
import { CoverageGapConnection } from "./coverage-gaps-types.js";

export const coverageGaps = question({
  name: "coverageGaps",
  sentence: {
    id: "Fungsi apa yang menjadi urusan sebuah perangkat daerah tetapi belum dilayaninya?",
    en: "Which functions belong to the urusan of an OPD and are not covered by it?",
  },
  resolvers: coverageGapsResolvers,
  hides: [CoverageGapConnection],
  table: {
    rows: "nodes",
    columns: {
      Kode: "nodes.reference.code",
      Nama: "nodes.reference.name",
      Letak: "nodes.breadcrumbs.name",
      Urusan: "nodes.because.urusan.name",
      Kesesuaian: "nodes.because.fit",
    },
  },
  sample: `(opd: "opd:DKP", taxonomy: RAB, level: 0) { totalCount references urusan { code } nodes { reference { code } } }`,
});
