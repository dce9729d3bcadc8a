import { Element, ElementKind, enumeration, Property, synonyms } from "./define/index.js";

/** Source: PermenPANRB 19/2018. */
export const ProcessType = enumeration("ProcessType", "Role of a process in its organisation.", {
  CORE: "Inti",
  MANAGEMENT: "Manajemen",
  SUPPORTING: "Pendukung",
});

synonyms(ProcessType, {
  CORE: ["Proses Inti", "Proses Bisnis Inti"],
  MANAGEMENT: ["Proses Manajemen"],
  SUPPORTING: ["Proses Pendukung", "Penunjang", "Support"],
});

/**
 * Source: SIA-SPBE, domain arsitektur proses bisnis (DAB). CONTRIBUTES_TO names its goals; the texts here are as
 * reported.
 */
@ElementKind({
  label: "Proses Bisnis",
  plural: "businessProcesses",
  confidentiality: "PUBLIC",
  description: "Work of the government, independent of unit and means.",
  typeProperty: "processType",
  mandatoryRelations: ["ownedBy", "classifiedAs"],
  taxonomies: ["RAB", "URUSAN"],
})
export class BusinessProcess extends Element {
  @Property(() => ProcessType, { label: "Jenis Proses Bisnis", description: "Core, management or supporting." })
  processType?: string;

  @Property(() => String, { label: "Sasaran Strategis", description: "Strategic objective, as reported." })
  strategicObjective?: string;

  @Property(() => String, { label: "Indikator Kinerja Utama (IKU)", description: "Key performance indicator." })
  performanceIndicator?: string;

  @Property(() => String, { label: "Target IKU", description: "Target value of the indicator." })
  indicatorTarget?: string;

  @Property(() => String, { label: "Realisasi IKU", description: "Actual value of the indicator." })
  indicatorActual?: string;

  @Property(() => String, { label: "Satuan IKU", description: "Unit of target and actual value." })
  indicatorUnit?: string;

  @Property(() => String, {
    label: "Periode",
    mandatory: true,
    description: "Period of the architecture: a year or two, `2025-2029`.",
  })
  period?: string;
}
