import { Element, ElementKind, enumeration, Property, synonyms } from "./define/index.js";

/** PermenPANRB 19/2018. */
export const ProcessType = enumeration("ProcessType", "What a process is to its organisation.", {
  CORE: "Inti",
  MANAGEMENT: "Manajemen",
  SUPPORTING: "Pendukung",
});

synonyms(ProcessType, {
  CORE: ["Proses Inti", "Proses Bisnis Inti"],
  MANAGEMENT: ["Proses Manajemen"],
  SUPPORTING: ["Proses Pendukung", "Penunjang", "Support"],
});

/** SIA-SPBE, domain arsitektur proses bisnis (DAB). What it pursues is CONTRIBUTES_TO; the texts here are as reported. */
@ElementKind({
  label: "Proses Bisnis",
  plural: "businessProcesses",
  description: "What the government does, whoever does it and by whatever means.",
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

  @Property(() => String, { label: "Target IKU", description: "What the indicator should reach." })
  indicatorTarget?: string;

  @Property(() => String, { label: "Realisasi IKU", description: "What the indicator has reached." })
  indicatorActual?: string;

  @Property(() => String, { label: "Satuan IKU", description: "Unit of target and actual value." })
  indicatorUnit?: string;

  @Property(() => String, {
    label: "Periode",
    mandatory: true,
    description: "Year or years of the architecture, `2025-2029`.",
  })
  period?: string;
}
