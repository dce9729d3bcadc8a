import { BusinessProcess } from "../../../metamodel/business-process.js";
import { Service } from "../../../metamodel/service.js";
import type { Rule } from "./rule.js";

/** Rules for processes and the services that deliver them. */
export const serviceRules: Rule[] = [
  {
    code: "RISK_WITHOUT_MITIGATION",
    text: "Potensi risiko sudah diisi, mitigasi risikonya belum",
    textInEnglish: "A risk is recorded, and no mitigation of it",
    severity: "ERROR",
    kinds: [Service],
    property: "riskMitigation",
    source: "PermenPANRB 5/2020; metadata SIA-SPBE domain layanan",
    when: { filter: { potentialRisk: { exists: true }, riskMitigation: { exists: false } } },
  },
  {
    code: "ELECTRONIC_WITHOUT_APPLICATION",
    text: "Layanan elektronik, aplikasi pendukungnya belum tercatat",
    textInEnglish: "Electronic, and no application that supports it is recorded",
    severity: "ERROR",
    kinds: [Service],
    property: "supportedBy",
    source: "Perpres 132/2022 (metadata Arsitektur SPBE)",
    when: { filter: { method: { eq: "ELECTRONIC" }, supportedBy: { exists: false } } },
  },
  {
    code: "PROCESS_WITHOUT_SERVICE",
    text: "Layanan yang mewujudkannya belum tercatat",
    textInEnglish: "No service that it is delivered through is recorded",
    severity: "INFO",
    kinds: [BusinessProcess],
    property: "deliveredThrough",
    source: "Perpres 132/2022 (metadata Arsitektur SPBE)",
    when: { filter: { deliveredThrough: { exists: false } } },
  },
];
