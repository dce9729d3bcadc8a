import { visible } from "../../../access/viewer.js";
import { asIsInForce, relationValidity, stepValidity } from "../../../graph/validity.js";
import { Application } from "../../../metamodel/application.js";
import type { Filter } from "../../../repository/elements/filter.js";
import type { Rule, RuleFrame } from "./rule.js";

const inUse: Filter = { NOT: { applicationStatus: { in: ["INACTIVE", "IN_DEVELOPMENT"] } } };
const isProtected: Filter = { sensitivity: { in: ["RESTRICTED", "CLOSED"] } };
const throughSplp: Filter = { exists: true, where: { via: { eq: "SPLP" } } };

/**
 * Compiles the condition that the application runs on known infrastructure, but neither on a government cloud nor in a
 * data centre of another government body (such as the national one), directly or through hosting. Written in Cypher,
 * because Neo4j needs seconds to plan a filter of this depth.
 */
function runsElsewhere(element: string, { scope: { viewer }, day }: RuleFrame): string {
  const runs = (host: string) =>
    `${relationValidity("r", day)} AND ${asIsInForce(host, day)} AND ${visible(viewer, host)}`;
  const isCloud = `(cloud.infrastructureType = 'CLOUD' AND cloud.ownershipStatus = 'OWN'
      OR cloud.infrastructureType IN ['CLOUD', 'COMPUTING_FACILITY'] AND cloud.ownershipStatus = 'OTHER_GOVERNMENT')`;
  return `NOT coalesce(${element}.applicationStatus IN ['INACTIVE', 'IN_DEVELOPMENT'], false)
    AND EXISTS { MATCH (${element})-[r:RUNS_ON]->(host:Infrastructure) WHERE ${runs("host")} }
    AND NOT EXISTS { MATCH (${element})-[r:RUNS_ON]->(host:Infrastructure)-[hosting:HOSTED_ON*0..${deepestHosting}]->(cloud:Infrastructure)
      WHERE ${runs("host")} AND all(each IN hosting WHERE ${stepValidity("each", "endNode", day)}) AND ${isCloud} AND ${visible(viewer, "cloud")} }`;
}

/** Maximum depth of hosting: machine, cluster, platform and cloud are the deepest chain on record. */
const deepestHosting = 6;

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
    source: "Perpres 95/2018 (sistem penghubung layanan); PermenPANRB 8/2026 indikator 16",
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
    source: "PermenPANRB 8/2026 indikator 14",
    when: { filter: { ...inUse, runsOn: { exists: false } } },
  },
  {
    code: "NOT_ON_GOVERNMENT_CLOUD",
    text: "Tercatat berjalan di luar komputasi awan pemerintah",
    textInEnglish: "Runs on nothing that is recorded as government cloud",
    severity: "INFO",
    kinds: [Application],
    property: "runsOn",
    source: "Perpres 95/2018 (pusat data); PermenPANRB 8/2026 indikator 14",
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
