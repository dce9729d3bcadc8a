import { question } from "../question.js";
import { statisticsResolvers } from "./statistics-resolver.js";

export const statistics = question({
  name: "statistics",
  sentence: {
    id: "Berapa elemen yang tercatat, menurut jenis, perangkat daerah dan status?",
    en: "How many elements are recorded, by kind, OPD and status?",
  },
  resolvers: statisticsResolvers,
  table: {
    rows: "cells",
    columns: {
      "Acuan Perangkat Daerah": "cells.opd",
      Jenis: "cells.kind",
      Status: "cells.status",
      Jumlah: "cells.count",
    },
  },
  sample: `{ total byKind { value count } byOpd { label } cells { opd count } digitalServices { services } }`,
});
