import { Element, ElementKind, enumeration, Property, synonyms } from "./define/index.js";

export const StrategyType = enumeration("StrategyType", "What a strategic element says.", {
  VISION: "Visi",
  MISSION: "Misi",
  GOAL: "Tujuan",
  OBJECTIVE: "Sasaran Strategis",
  INDICATOR: "Indikator Kinerja Utama (IKU)",
  PRINCIPLE: "Prinsip",
  REQUIREMENT: "Kebutuhan",
  STANDARD: "Standar",
});

synonyms(StrategyType, {
  OBJECTIVE: ["Sasaran"],
  INDICATOR: ["IKU", "Indikator Kinerja Utama"],
});

/** SIA-SPBE, Peta Strategi. Which belongs to which is PART_OF. */
@ElementKind({
  label: "Peta Strategi",
  otherLabels: ["Strategi"],
  plural: "strategies",
  description: "What the government wants to reach, how it is measured, and what it holds itself to.",
  typeProperty: "strategyType",
})
export class Strategy extends Element {
  @Property(() => StrategyType, {
    label: "Jenis Strategi",
    mandatory: true,
    description: "Vision, goal, indicator, principle.",
  })
  strategyType?: string;

  @Property(() => String, {
    label: "Periode",
    mandatory: true,
    description: "Year or years of the architecture, `2025-2029`.",
  })
  period?: string;

  @Property(() => String, {
    label: "Satuan",
    appliesTo: ["INDICATOR"],
    description: "Unit of targets and actual values.",
  })
  unit?: string;

  @Property(() => String, { label: "Target per Tahun", list: true, description: "Year and target each, `2026: 3,5`." })
  yearTargets?: string[];

  @Property(() => String, {
    label: "Realisasi per Tahun",
    list: true,
    appliesTo: ["INDICATOR"],
    description: "Year and actual value each, `2026: 3,1`.",
  })
  yearActuals?: string[];
}
