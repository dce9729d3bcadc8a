import { question } from "../question.js";
import { needsMappingResolvers } from "./needs-mapping-resolver.js";

export const needsMapping = question({
  name: "needsMapping",
  sentence: {
    id: "Elemen mana yang masih menunjuk ke versi lama sebuah taksonomi?",
    en: "Which elements still point at an older version of a taxonomy?",
  },
  resolvers: needsMappingResolvers,
  table: {
    rows: "nodes",
    columns: {
      Kode: "nodes.element.code",
      Nama: "nodes.element.name",
      Jenis: "nodes.element.kind",
      Hubungan: "nodes.relation",
      "Kode Lama": "nodes.reference.code",
      "Referensi Lama": "nodes.reference.name",
      Versi: "nodes.reference.version",
      Tindakan: "nodes.need",
      "Kode Pengganti": "nodes.successors.code",
    },
  },
  sample: `{ totalCount nodes { element { code } reference { code } } }`,
});
