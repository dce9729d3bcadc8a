import { GraphQLLocalDate } from "graphql-scalars";
import { Float } from "type-graphql";
import { Element, ElementKind, enumeration, Property, synonyms } from "./define/index.js";

export const ControlType = enumeration("ControlType", "The seven objects of the security domain.", {
  STANDARD: "Standar Keamanan",
  AUDIT: "Audit Keamanan",
  VULNERABILITY_IDENTIFICATION: "Identifikasi Kerentanan",
  FITNESS: "Kelaikan Keamanan",
  AWARENESS_EDUCATION: "Edukasi Kesadaran Keamanan",
  INCIDENT_HANDLING: "Penanganan Insiden",
  IMPROVEMENT: "Peningkatan Keamanan",
});

export const SecurityStandardType = enumeration("SecurityStandardType", "What a security standard lays down.", {
  TECHNICAL: "Standar Teknis",
  PROCEDURAL: "Standar Prosedur",
});

synonyms(SecurityStandardType, {
  TECHNICAL: ["Teknis"],
  PROCEDURAL: ["Prosedur", "Prosedural"],
});

const DATED = Object.keys(ControlType).filter(type => type !== "STANDARD");
const MATURING = ["INCIDENT_HANDLING", "IMPROVEMENT"];

/** SIA-SPBE, domain arsitektur keamanan (DAK). What it is about is PROTECTS. */
@ElementKind({
  label: "Keamanan",
  plural: "securityControls",
  description: "What is done so that data, applications and infrastructure stay safe.",
  typeProperty: "controlType",
  taxonomies: ["RAK"],
})
export class SecurityControl extends Element {
  @Property(() => ControlType, { label: "Jenis Keamanan", mandatory: true, description: "Which of the seven it is." })
  controlType?: string;

  @Property(() => SecurityStandardType, {
    label: "Jenis Standar",
    appliesTo: ["STANDARD"],
    description: "Technical or procedural.",
  })
  securityStandardType?: string;

  @Property(() => GraphQLLocalDate, { label: "Tanggal Mulai", appliesTo: ["STANDARD"], description: "First day." })
  startsOn?: string;

  @Property(() => GraphQLLocalDate, { label: "Tanggal Akhir", appliesTo: ["STANDARD"], description: "Last day." })
  endsOn?: string;

  @Property(() => GraphQLLocalDate, {
    label: "Tanggal Pelaksanaan",
    appliesTo: DATED,
    mandatory: true,
    description: "Day on which it was done.",
  })
  performedOn?: string;

  @Property(() => String, { label: "Jenis Audit", appliesTo: ["AUDIT"], description: "Sort of audit." })
  auditType?: string;

  @Property(() => String, {
    label: "Hasil Audit",
    appliesTo: ["AUDIT"],
    confidential: true,
    description: "What the audit found.",
  })
  auditResult?: string;

  @Property(() => String, { label: "Tindak Lanjut", appliesTo: ["AUDIT"], description: "What was done about it." })
  followUp?: string;

  @Property(() => Float, { label: "Nilai Kematangan", appliesTo: MATURING, description: "Maturity, as assessed." })
  maturity?: number;
}
