import { GraphQLLocalDate } from "graphql-scalars";
import { Float } from "type-graphql";
import { Element, ElementKind, enumeration, Property, synonyms } from "./define/index.js";

export const ControlType = enumeration("ControlType", "Type of security control: the seven objects of the domain.", {
  STANDARD: "Standar Keamanan",
  AUDIT: "Audit Keamanan",
  VULNERABILITY_IDENTIFICATION: "Identifikasi Kerentanan",
  FITNESS: "Kelaikan Keamanan",
  AWARENESS_EDUCATION: "Edukasi Kesadaran Keamanan",
  INCIDENT_HANDLING: "Penanganan Insiden",
  IMPROVEMENT: "Peningkatan Keamanan",
});

export const SecurityStandardType = enumeration("SecurityStandardType", "Type of a security standard.", {
  TECHNICAL: "Standar Teknis",
  PROCEDURAL: "Standar Prosedur",
});

synonyms(SecurityStandardType, {
  TECHNICAL: ["Teknis"],
  PROCEDURAL: ["Prosedur", "Prosedural"],
});

const DATED = Object.keys(ControlType).filter(type => type !== "STANDARD");
const MATURING = ["INCIDENT_HANDLING", "IMPROVEMENT"];

/** Source: SIA-SPBE, domain arsitektur keamanan (DAK). PROTECTS names the protected elements. */
@ElementKind({
  label: "Keamanan",
  plural: "securityControls",
  confidentiality: "RESTRICTED",
  description: "Measure for the security of data, applications and infrastructure.",
  typeProperty: "controlType",
  taxonomies: ["RAK"],
})
export class SecurityControl extends Element {
  @Property(() => ControlType, {
    label: "Jenis Keamanan",
    mandatory: true,
    description: "Type: one of the seven objects of the domain.",
  })
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
    description: "Day on which it was performed.",
  })
  performedOn?: string;

  @Property(() => String, { label: "Jenis Audit", appliesTo: ["AUDIT"], description: "Type of audit." })
  auditType?: string;

  @Property(() => String, {
    label: "Hasil Audit",
    appliesTo: ["AUDIT"],
    confidential: "RESTRICTED",
    description: "Findings of the audit.",
  })
  auditResult?: string;

  @Property(() => String, {
    label: "Tindak Lanjut",
    confidential: "RESTRICTED",
    appliesTo: ["AUDIT"],
    description: "Action taken after the audit.",
  })
  followUp?: string;

  @Property(() => Float, { label: "Nilai Kematangan", appliesTo: MATURING, description: "Assessed maturity." })
  maturity?: number;
}
