import { question } from "../question.js";
import { singlePointResolvers } from "./single-points-resolver.js";
import { SinglePointOfFailureConnection, StoppedServiceConnection } from "./single-points-types.js";

export const singlePointsOfFailure = question({
  name: "singlePointsOfFailure",
  sentence: {
    id: "Elemen mana yang bila gagal sendirian menghentikan paling banyak layanan?",
    en: "Which single failures stop the most services?",
  },
  resolvers: singlePointResolvers,
  hides: [SinglePointOfFailureConnection, StoppedServiceConnection],
  table: {
    rows: "nodes",
    columns: {
      "Layanan yang Berhenti": "nodes.stops",
      "Perangkat Daerah": "nodes.opds",
      Kode: "nodes.elements.code",
      Nama: "nodes.elements.name",
      Jenis: "nodes.elements.kind",
      "Lima Layanan Pertama": "nodes.services.nodes.name",
    },
  },
  sample: `{ totalCount nodes { stops elements { code } services { nodes { code } } } }`,
});
