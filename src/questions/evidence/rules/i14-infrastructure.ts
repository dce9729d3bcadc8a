import { Application } from "../../../metamodel/application.js";
import { Infrastructure } from "../../../metamodel/infrastructure.js";
import { Opd } from "../../../metamodel/opd.js";
import { runsOnGovernmentCloud } from "../../government-cloud.js";
import { inUse } from "../../in-use.js";
import { foundation, recorded, reporting, themselvesOrUnits } from "./filters.js";
import type { IndicatorRules } from "./rule.js";

/** I14: inventory of infrastructure, what runs on PDN or a government cloud, connections to the intranet. */
export const infrastructure: IndicatorRules = {
  indicator: "I14",
  listed: [Infrastructure],
  figures: [
    {
      code: "I14_OWNER",
      text: "Infrastruktur dengan pemilik tercatat",
      textInEnglish: "Infrastructure with an owner on record",
      kind: Infrastructure,
      of: { filter: foundation },
      counts: { filter: { ownedBy: recorded } },
      isOfOwners: true,
    },
    {
      code: "I14_CLOUD",
      text: "Aplikasi yang dipakai, tercatat berjalan di komputasi awan pemerintah atau pusat data instansi pemerintah lain (termasuk PDN)",
      textInEnglish:
        "Applications in use that run on a government cloud or in a data centre of another government body (such as the national one)",
      kind: Application,
      of: { filter: inUse },
      counts: { cypher: runsOnGovernmentCloud },
    },
    {
      code: "I14_INTRANET",
      text: "Perangkat daerah yang tercatat terhubung ke jaringan intra pemerintah",
      textInEnglish: "OPDs with a connection to the government intranet on record",
      kind: Opd,
      of: { filter: reporting },
      counts: themselvesOrUnits({ connectedTo: { some: { infrastructureType: { eq: "GOVERNMENT_INTRANET" } } } }),
    },
  ],
  beyond: ["Kontrak, sertifikat, dan laporan ketersediaan pusat data dan jaringan (dokumen)"],
  questions: ["singlePointsOfFailure", "findings"],
};
