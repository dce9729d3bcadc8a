import { Application } from "../../../metamodel/application.js";
import { Infrastructure } from "../../../metamodel/infrastructure.js";
import { SecurityControl } from "../../../metamodel/security-control.js";
import { Service } from "../../../metamodel/service.js";
import type { Filter } from "../../../repository/elements/filter.js";
import { inUse } from "../../in-use.js";
import { digital, foundation, recorded } from "./filters.js";
import type { FigureRule, IndicatorRules } from "./rule.js";

const recentAudit: Filter = { controlType: { eq: "AUDIT" }, performedOn: { inLast: "P24M" } };

const applications = (code: string, text: string, textInEnglish: string, counts: Filter): FigureRule => ({
  code,
  text: `Aplikasi yang dipakai, ${text}`,
  textInEnglish: `Applications in use, ${textInEnglish}`,
  kind: Application,
  of: { filter: inUse },
  counts: { filter: counts },
});

const infrastructure = (code: string, text: string, textInEnglish: string, counts: Filter): FigureRule => ({
  code,
  text: `Infrastruktur, ${text}`,
  textInEnglish: `Infrastructure, ${textInEnglish}`,
  kind: Infrastructure,
  of: { filter: foundation },
  counts: { filter: counts },
});

const audited = ["audit dalam 24 bulan terakhir tercatat", "with an audit of the last 24 months"] as const;
const controlled = ["kendali keamanan tercatat", "with a security control"] as const;

/** I9: audits of 24 months (Perpres 95/2018; Peraturan BSSN 8/2024), their findings and follow-up. */
export const audits: IndicatorRules = {
  indicator: "I9",
  figures: [
    applications("I9_APPLICATIONS", ...audited, { protectedBy: { some: recentAudit } }),
    infrastructure("I9_INFRASTRUCTURE", ...audited, { protectedBy: { some: recentAudit } }),
    {
      code: "I9_FOLLOW_UP",
      text: "Audit 24 bulan terakhir dengan hasil, tindak lanjutnya tercatat",
      textInEnglish: "Audits of the last 24 months with a result, with their follow-up",
      kind: SecurityControl,
      of: { filter: { ...recentAudit, auditResult: recorded } },
      counts: { filter: { followUp: recorded } },
    },
  ],
  beyond: ["Laporan audit yang ditandatangani auditor"],
  questions: ["findings"],
};

/** I10: security controls and clearances. */
export const security: IndicatorRules = {
  indicator: "I10",
  listed: [SecurityControl],
  figures: [
    applications("I10_APPLICATIONS", ...controlled, { protectedBy: recorded }),
    infrastructure("I10_INFRASTRUCTURE", ...controlled, { protectedBy: recorded }),
    applications("I10_FITNESS", "kelaikan keamanan tercatat", "with a security clearance", {
      protectedBy: { some: { controlType: { eq: "FITNESS" } } },
    }),
  ],
  beyond: ["Kebijakan dan laporan manajemen keamanan informasi (dokumen)"],
  questions: ["findings"],
};

/** I11: none of the seven security objects is about cryptography; encrypted connections are. */
export const cryptography: IndicatorRules = {
  indicator: "I11",
  listed: [SecurityControl],
  figures: [
    applications("I11_ENCRYPTED", "sambungan terenkripsi (SSL) tercatat", "with encrypted connections (TLS)", {
      hasTls: { eq: true },
    }),
  ],
  beyond: [
    "Enkripsi data tersimpan, sertifikat elektronik, dan pengelolaan kunci: tidak ada di antara tujuh objek domain keamanan",
  ],
};

/** I12: handling of incidents, and services whose blast radius can be computed. */
export const incidents: IndicatorRules = {
  indicator: "I12",
  figures: [
    applications("I12_APPLICATIONS", "penanganan insiden tercatat", "with a handling of incidents", {
      protectedBy: { some: { controlType: { eq: "INCIDENT_HANDLING" } } },
    }),
    {
      code: "I12_SERVICES",
      text: "Layanan digital yang dampak insidennya dapat dihitung (aplikasi dan tempat berjalannya tercatat)",
      textInEnglish: "Digital services whose impact of an incident can be computed (application and host on record)",
      kind: Service,
      of: { filter: digital },
      counts: { filter: { supportedBy: { some: { runsOn: recorded } } } },
    },
  ],
  beyond: ["Pembentukan dan laporan tim tanggap insiden siber (dokumen)"],
  questions: ["impact", "neighbourhood", "singlePointsOfFailure"],
};
