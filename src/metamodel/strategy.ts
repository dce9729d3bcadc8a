import { Element, ElementKind, enumeration, Property, synonyms } from "./define/index.js";

export const StrategyType = enumeration("StrategyType", "Type of a strategic element.", {
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

/** Source: SIA-SPBE, Peta Strategi. PART_OF forms the hierarchy. */
@ElementKind({
  label: "Peta Strategi",
  otherLabels: ["Strategi"],
  plural: "strategies",
  confidentiality: "PUBLIC",
  description: "Goal, indicator, principle or standard of the government.",
  typeProperty: "strategyType",
})
export class Strategy extends Element {
  @Property(() => StrategyType, {
    label: "Jenis Strategi",
    mandatory: true,
    description: "Type of the strategic element.",
  })
  strategyType?: string;

  @Property(() => String, {
    label: "Periode",
    mandatory: true,
    description: "Period of the architecture: a year or two, `2025-2029`.",
  })
  period?: string;

  @Property(() => String, {
    label: "Satuan",
    appliesTo: ["INDICATOR"],
    description: "Unit of targets and actual values.",
  })
  unit?: string;

  @Property(() => String, { label: "Target per Tahun", list: true, description: "Target per year, `2026: 3,5`." })
  yearTargets?: string[];

  @Property(() => String, {
    label: "Realisasi per Tahun",
    list: true,
    appliesTo: ["INDICATOR"],
    description: "Actual value per year, `2026: 3,1`.",
  })
  yearActuals?: string[];
}
