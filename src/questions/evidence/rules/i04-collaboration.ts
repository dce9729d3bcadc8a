import { Opd } from "../../../metamodel/opd.js";
import { Service } from "../../../metamodel/service.js";
import { ofOthers, operating, recorded, reporting, themselvesOrUnits } from "./filters.js";
import type { IndicatorRules } from "./rule.js";

/** I4: services and data of several OPDs. */
export const collaboration: IndicatorRules = {
  indicator: "I4",
  figures: [
    {
      code: "I4_OPDS",
      text: "Perangkat daerah yang layanannya membutuhkan proses, atau datanya dibaca aplikasi, perangkat daerah atau instansi lain",
      textInEnglish:
        "OPDs whose services require processes, or whose data is read by applications, of other OPDs or institutions",
      kind: Opd,
      of: { filter: reporting },
      counts: themselvesOrUnits({
        OR: [{ performs: { some: { requires: ofOthers } } }, { produces: { some: { readBy: ofOthers } } }],
      }),
    },
    {
      code: "I4_SERVICES",
      text: "Layanan lintas perangkat daerah atau instansi dengan pelaksana, serta pemilik setiap proses yang dibutuhkan, tercatat",
      textInEnglish:
        "Services across OPDs or institutions with a performer, and an owner of each required process, on record",
      kind: Service,
      of: { filter: { ...operating, requires: ofOthers } },
      counts: { filter: { performedBy: recorded, requires: { all: { ownedBy: recorded } } } },
    },
  ],
  beyond: ["Perjanjian kerja sama dan laporan tim koordinasi (dokumen bernomor dan bertanda tangan)"],
  questions: ["jointServices"],
};
