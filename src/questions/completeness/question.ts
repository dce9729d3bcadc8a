import { question } from "../question.js";
import { completenessResolvers } from "./completeness-resolver.js";

export const completeness = question({
  name: "completeness",
  sentence: {
    id: "Seberapa lengkap metadata wajib sudah tercatat?",
    en: "How much of the mandatory metadata is recorded?",
  },
  resolvers: completenessResolvers,
  table: {
    rows: "cells",
    columns: {
      "Acuan Perangkat Daerah": "cells.opd",
      Jenis: "cells.kind",
      Elemen: "cells.elements",
      Terisi: "cells.filled",
      "Wajib diisi": "cells.applicable",
      Porsi: "cells.share",
    },
  },
  sample: `{ elements filled applicable byOpd { label } byKind { value } cells { opd } }`,
});
