import { question } from "../question.js";
import { dataFlowResolvers } from "./data-flows-resolver.js";

export const dataFlows = question({
  name: "dataFlows",
  sentence: {
    id: "Data mengalir dari siapa ke siapa, melalui aplikasi apa?",
    en: "From whom to whom do data flow, and through which applications?",
  },
  resolvers: dataFlowResolvers,
  table: {
    rows: "nodes",
    columns: {
      Penyedia: "nodes.providerOpd",
      "Kode Sumber": "nodes.provider.code",
      Sumber: "nodes.provider.name",
      Pengguna: "nodes.userOpd",
      "Kode Penerima": "nodes.user.code",
      Penerima: "nodes.user.name",
      "Jenis Aliran": "nodes.label",
      Melalui: "nodes.method",
      "Tingkat Keyakinan Data": "nodes.provenance",
    },
  },
  sample: `{ totalCount nodes { provider { code } user { code } } providers { value } users { value } cells { flows } }`,
});
