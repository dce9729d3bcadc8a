import { Application } from "../../../metamodel/application.js";
import type { Filter } from "../../../repository/elements/filter.js";
import type { RuleFrame } from "../../condition.js";
import { runsOnGovernmentCloud, runsOnRecord } from "../../government-cloud.js";
import { inUse } from "../../in-use.js";
import type { Rule } from "./rule.js";

const isProtected: Filter = { sensitivity: { in: ["RESTRICTED", "CLOSED"] } };
const throughSplp: Filter = { exists: true, where: { via: { eq: "SPLP" } } };

/** Compiles the condition that the application runs on known infrastructure, but on no government cloud or data centre. */
const runsElsewhere = (element: string, frame: RuleFrame): string =>
  `NOT coalesce(${element}.applicationStatus IN ['INACTIVE', 'IN_DEVELOPMENT'], false)
    AND ${runsOnRecord(element, frame)} AND NOT ${runsOnGovernmentCloud(element, frame)}`;

/** Rules for applications only. */
export const applicationRules: Rule[] = [
  {
    code: "CLEARANCE_MISSING",
    text: "Memelihara atau membaca data terbatas/tertutup, kelaikan keamanan belum tercatat",
    textInEnglish: "Maintains or reads restricted or closed data, and no security clearance is recorded",
    severity: "ERROR",
    kinds: [Application],
    property: "protectedBy",
    source: "Perpres 95/2018 (keamanan SPBE)",
    when: {
      filter: {
        OR: [{ maintains: { some: isProtected } }, { reads: { some: isProtected } }],
        protectedBy: { none: { controlType: { eq: "FITNESS" } } },
      },
    },
  },
  {
    code: "AUDIT_MISSING",
    text: "Audit keamanan dalam 24 bulan terakhir belum tercatat",
    textInEnglish: "No security audit of the last 24 months is recorded",
    severity: "WARNING",
    kinds: [Application],
    property: "protectedBy",
    source: "Perpres 95/2018 (audit TIK); Peraturan BSSN 8/2024",
    when: {
      filter: {
        ...inUse,
        protectedBy: { none: { controlType: { eq: "AUDIT" }, performedOn: { inLast: "P24M" } } },
      },
    },
  },
  {
    code: "SPLP_NOT_CONNECTED",
    text: "Bertukar data melalui SPLP, sambungan ke SPLP belum tercatat",
    textInEnglish: "Exchanges data through the SPLP, but no connection to one is recorded",
    severity: "WARNING",
    kinds: [Application],
    property: "connectedTo",
    source: "Perpres 95/2018 (sistem penghubung layanan)",
    when: {
      filter: {
        OR: [{ consumes: throughSplp }, { reads: throughSplp }],
        connectedTo: { none: { infrastructureType: { eq: "SERVICE_LINK" } } },
      },
    },
  },
  {
    code: "READS_PROTECTED_OF_OTHERS",
    text: "Membaca data terbatas/tertutup milik perangkat daerah lain",
    textInEnglish: "Reads restricted or closed data of another OPD",
    severity: "INFO",
    kinds: [Application],
    property: "reads",
    source: "Perpres 39/2019 (pembatasan akses data)",
    when: { filter: { reads: { where: { responsibleDiffers: true }, some: isProtected } } },
  },
  {
    code: "HOSTING_UNKNOWN",
    text: "Server atau cloud tempat aplikasi berjalan belum tercatat",
    textInEnglish: "No server or cloud on which it runs is recorded",
    severity: "WARNING",
    kinds: [Application],
    property: "runsOn",
    source: "Metadata SIA-SPBE (hubungan Aplikasi ke Server dan Komputasi Awan)",
    when: { filter: { ...inUse, runsOn: { exists: false } } },
  },
  {
    code: "NOT_ON_GOVERNMENT_CLOUD",
    text: "Tercatat berjalan di luar komputasi awan pemerintah",
    textInEnglish: "Runs on nothing that is recorded as government cloud",
    severity: "INFO",
    kinds: [Application],
    property: "runsOn",
    source: "Perpres 95/2018 (pusat data)",
    when: { cypher: runsElsewhere },
  },
  {
    code: "APPLICATION_WITHOUT_SERVICE",
    text: "Layanan yang didukung belum tercatat",
    textInEnglish: "No service that it supports is recorded",
    severity: "WARNING",
    kinds: [Application],
    property: "supports",
    source: "Perpres 132/2022 (metadata Arsitektur SPBE)",
    when: { filter: { ...inUse, supports: { exists: false } } },
  },
];
