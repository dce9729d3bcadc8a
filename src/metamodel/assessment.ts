import { Int } from "type-graphql";
import { Element, ElementKind, Property } from "./define/index.js";

/**
 * A claim without `assessedOpd`, made by the OPD that owns it; with it, the level that its owner gives another OPD. Source:
 * self-assessment and assessment of the Indeks Pemdi (PermenPANRB 8/2026).
 */
@ElementKind({
  label: "Penilaian Pemdi",
  otherLabels: ["Penilaian Mandiri Pemdi", "Penilaian Mandiri"],
  plural: "assessments",
  confidentiality: "INTERNAL",
  description:
    "Level of an indicator in a year: claimed by the OPD that owns it, or, with `assessedOpd`, given by the Inspektorat that owns it. One for each indicator, OPD and year.",
  mandatoryRelations: ["assesses"],
  yearly: {
    year: "year",
    about: "ASSESSES",
    subject: "CONCERNS",
    assessors: { property: "opdType", values: ["INSPEKTORAT"] },
  },
})
export class Assessment extends Element {
  @Property(() => Int, {
    label: "Tahun",
    mandatory: true,
    bounds: [2000, 2100],
    description: "Year of the evaluation, 2000–2100.",
  })
  year?: number;

  @Property(() => Int, {
    label: "Tingkat",
    mandatory: true,
    bounds: [1, 5],
    description: "Level of maturity, 1–5.",
  })
  maturityLevel?: number;
}
