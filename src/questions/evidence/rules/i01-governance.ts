import { Application } from "../../../metamodel/application.js";
import { BusinessProcess } from "../../../metamodel/business-process.js";
import { DataAsset } from "../../../metamodel/data-asset.js";
import { definitionOf, type Kind } from "../../../metamodel/define/index.js";
import { Infrastructure } from "../../../metamodel/infrastructure.js";
import { Initiative } from "../../../metamodel/initiative.js";
import { Opd } from "../../../metamodel/opd.js";
import { SecurityControl } from "../../../metamodel/security-control.js";
import { Service } from "../../../metamodel/service.js";
import { complete, reporting, themselvesOrUnits } from "./filters.js";
import type { FigureRule, IndicatorRules } from "./rule.js";

/** Returns the figure of one domain of the architecture: elements with all mandatory metadata. */
const completeIn = (kind: Kind, code: string, english: string): FigureRule => ({
  code,
  text: `${definitionOf(kind).label} dengan metadata wajib lengkap`,
  textInEnglish: `${english} with all mandatory metadata`,
  kind,
  counts: { filter: complete(kind) },
});

const owning = (kind: Kind) => ({ owns: { some: { kind: { eq: kind.name } } } });

/** I1: completeness of the architecture by domain and OPD, initiatives of the roadmap against their plan. */
export const governance: IndicatorRules = {
  indicator: "I1",
  figures: [
    {
      code: "I1_OPDS",
      text: "Perangkat daerah yang proses bisnis dan layanannya tercatat",
      textInEnglish: "OPDs with a process and a service on record",
      kind: Opd,
      of: { filter: reporting },
      counts: themselvesOrUnits(owning(BusinessProcess), owning(Service)),
    },
    completeIn(BusinessProcess, "I1_PROCESSES", "Business processes"),
    completeIn(Service, "I1_SERVICES", "Services"),
    completeIn(DataAsset, "I1_DATA", "Data assets"),
    completeIn(Application, "I1_APPLICATIONS", "Applications"),
    completeIn(Infrastructure, "I1_INFRASTRUCTURE", "Infrastructure"),
    completeIn(SecurityControl, "I1_SECURITY", "Security controls"),
    {
      code: "I1_INITIATIVES",
      text: "Kegiatan peta rencana yang selesai, berkelanjutan, atau belum lewat tanggal akhirnya",
      textInEnglish: "Initiatives that are done, continuous, or not past their last day",
      kind: Initiative,
      counts: {
        filter: day => ({ OR: [{ initiativeStatus: { in: ["DONE", "CONTINUOUS"] } }, { endsOn: { gte: day } }] }),
      },
    },
  ],
  beyond: [
    "Penetapan arsitektur dan Peta Rencana oleh kepala daerah, serta laporan reviunya (dokumen bernomor dan bertanda tangan)",
    "Tangkapan layar isian Arsitektur Pemdi di portal nasional",
  ],
  questions: ["completeness", "findings", "trend"],
};
