import { question } from "../question.js";
import { involvementResolvers } from "./involvement-resolver.js";

export const jointServices = question({
  name: "jointServices",
  sentence: {
    id: "Layanan mana yang melibatkan beberapa perangkat daerah?",
    en: "Which services involve several perangkat daerah?",
  },
  resolvers: involvementResolvers,
  table: {
    rows: "nodes",
    columns: {
      Kode: "nodes.service.code",
      Nama: "nodes.service.name",
      "Jumlah Perangkat Daerah": "nodes.opds",
      "Perangkat Daerah": "nodes.service.involvedOpds.opd.name",
    },
  },
  sample: `(minOpds: 1) { totalCount nodes { opds service { code involvedOpds { opd { code } } } } }`,
});
