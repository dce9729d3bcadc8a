import { Service } from "../../../metamodel/service.js";
import { operating, recorded } from "./filters.js";
import type { IndicatorRules } from "./rule.js";

const withHelpdesk = { some: { helpdesk: recorded } };

/** I19: services with a hotline, and with a helpdesk of who performs them or operates their application. */
export const userSupport: IndicatorRules = {
  indicator: "I19",
  figures: [
    {
      code: "I19_HOTLINE",
      text: "Layanan dengan hotline tercatat",
      textInEnglish: "Services with a hotline on record",
      kind: Service,
      of: { filter: operating },
      counts: { filter: { hotline: recorded } },
    },
    {
      code: "I19_HELPDESK",
      text: "Layanan dengan helpdesk pelaksana atau pengelola aplikasinya tercatat",
      textInEnglish: "Services with a helpdesk of their performer or of the operator of their application",
      kind: Service,
      of: { filter: operating },
      counts: {
        filter: { OR: [{ performedBy: withHelpdesk }, { supportedBy: { some: { operatedBy: withHelpdesk } } }] },
      },
    },
  ],
  beyond: ["Laporan penanganan pertanyaan dan pengaduan pengguna"],
};
