import type { Grant } from "../../src/access/grant.js";
import type { RoleName } from "../../src/access/roles.js";
import { type Viewer, viewerWith } from "../../src/access/viewer.js";
import { province } from "../repository/elements/province.js";
import { operatorAccount } from "../repository/root-fields.js";
import { element } from "../support/element.js";

const grants: Record<string, Grant[]> = {
  nobody: [],
  publik: [{ role: "PUBLIC" }],
  program: [{ role: "CLIENT", documents: ["Q01"] }],
  staff: [{ role: "STAFF" }],
  "editor of DKP": [{ role: "EDITOR", opds: ["DKP"] }],
  "editor of DISKOMINFO": [{ role: "EDITOR", opds: ["DISKOMINFO"] }],
  "verifier of applications": [{ role: "VERIFIER", kinds: ["Application"] }],
  architect: [{ role: "ARCHITECT" }],
  auditor: [{ role: "AUDITOR" }],
  admin: [{ role: "ADMIN" satisfies RoleName }],
};

export const viewers = new Map<string, Viewer>(
  Object.entries(grants).map(([name, held]) => [name, viewerWith(name, held)]),
);

const sees = {
  restrictedApplication: ["editor of DISKOMINFO", "verifier of applications", "architect", "auditor"],
  internalProperty: [
    ...["staff", "editor of DKP", "editor of DISKOMINFO"],
    ...["verifier of applications", "architect", "auditor"],
  ],
  internalApplication: [
    ...["staff", "editor of DKP", "editor of DISKOMINFO"],
    ...["verifier of applications", "architect", "auditor"],
  ],
};

/** Unique texts, with the names of the viewers who may read each. */
export const canaries: Record<string, readonly string[]> = {
  // Name of the application between services and server, which is RESTRICTED.
  KENARIELEMEN: sees.restrictedApplication,
  // Description of the same.
  KENARIURAIAN: sees.restrictedApplication,
  // Note of a relation to it.
  KENARIHUBUNGAN: sees.restrictedApplication,
  // Comment on it.
  KENARIKOMENTAR: sees.restrictedApplication,
  // Record of a change of it, its ref in the record of a public service, and a former name in that record.
  KENARICATATAN: ["editor of DISKOMINFO", "architect", "auditor"],
  KENARIREF: ["architect", "auditor"],
  KENARIRIWAYAT: ["editor of DKP", "architect", "auditor"],
  // OPD of a past day, in counts of RESTRICTED applications.
  KENARIHITUNGAN: sees.restrictedApplication,
  // INTERNAL property of a public service, and the same in a record.
  KENARIRISIKO: sees.internalProperty,
  // RESTRICTED property of an internal application, and the same in a record.
  KENARIALAMAT: sees.restrictedApplication,
  // Its cost, which is INTERNAL.
  "7700177": sees.internalApplication,
  // Event of the record, and where it came from.
  KENARIPERISTIWA: ["architect", "auditor"],
  KENARIASAL: ["architect", "auditor"],
  // Event of an account.
  KENARIAKUN: ["architect", "auditor", "admin"],
  // Name of a RESTRICTED document that is evidence of an indicator.
  KENARIBUKTI: ["editor of DISKOMINFO", "architect", "auditor"],
  // Subject of an account, and who gave it its roles.
  KENARISUBJEK: ["auditor", "admin"],
  KENARIPEMBERI: ["auditor", "admin"],
  // Name of that application.
  KENARIKEDUA: sees.internalApplication,
};

const levels = `MATCH (n:Element) SET n.confidentiality = CASE
    WHEN n.id IN ['A1', 'BUKTI'] THEN 'RESTRICTED' WHEN n:Application OR n:Infrastructure THEN 'INTERNAL' ELSE 'PUBLIC' END,
  n.responsible = CASE WHEN n.id IN ['DKP', 'S1', 'S3'] THEN 'DKP' ELSE 'DISKOMINFO' END`;

const record = (id: string, kind: string, elementId: string, more: string) =>
  `CREATE (:Change {id: '${id}', at: '2026-11-24T00:00:00.00${id}Z', viewer: 'x', action: 'UPDATED', kind: '${kind}', elementId: '${elementId}', ${more}})`;

const told = JSON.stringify;

const event = (number: number, event: string, subject: string) =>
  `CREATE (:Event {id: 'e${number}', at: '2026-11-24T00:00:00.000Z', server: 's', number: ${number}, event: '${event}', account: 'x', roles: [], subject: '${subject}', origin: 'asal'})`;

/** Statements that store the province with these texts. */
export const withCanaries = [
  operatorAccount("KENARISUBJEK", "KENARIPEMBERI"),
  event(1, "REFUSED", "KENARIPERISTIWA"),
  event(2, "ACCOUNT_CHANGED", "KENARIAKUN"),
  "CREATE (:Origin {id: 'asal', account: 'x', at: '2026-11-24T00:00:00.000Z', salt: 's', address: 'KENARIASAL'})",
  `${province} ${element("twin", "Application", "SATU-Application", ", externalId: 'LUAR-1', source: 'SIA'")}
   ${element("next", "Service", "SATU-Service")}
   ${element("rab", "Reference", "RAB", ", taxonomy: 'RAB', version: '1', level: 0")}
   ${element("node", "Reference", "RAB.01", ", taxonomy: 'RAB', version: '1', level: 1")}
   ${element("pemdi", "Reference", "INDIKATOR", ", taxonomy: 'INDIKATOR', version: 'PermenPANRB 8/2026', level: 0")}
   ${element("ofApplications", "Reference", "I13", ", taxonomy: 'INDIKATOR', version: 'PermenPANRB 8/2026', level: 1")}
   ${element("ofServices", "Reference", "I2", ", taxonomy: 'INDIKATOR', version: 'PermenPANRB 8/2026', level: 1")}
   ${element("proof", "Document", "BUKTI").replace("Nama BUKTI", "KENARIBUKTI")}
   CREATE (proof)-[:EVIDENCES {id: 'proof'}]->(ofApplications), (twin)-[:OWNED_BY {id: 'o9'}]->(kominfo), (s1)-[:PERFORMED_BY {id: 'f1'}]->(dkp)`,
  levels,
  `MATCH (a:Application {id: 'A1'}) SET a.name = 'KENARIELEMEN', a.description = 'KENARIURAIAN'`,
  `MATCH (a:Application {id: 'A2'}) SET a.name = 'KENARIKEDUA', a.publicIp = 'KENARIALAMAT', a.annualCostRupiah = 7700177`,
  `MATCH (s:Service {id: 'S1'}) SET s.potentialRisk = 'KENARIRISIKO'`,
  `MATCH (:Service {id: 'S1'})-[r:SUPPORTED_BY]->(:Application {id: 'A1'}) SET r.note = 'KENARIHUBUNGAN'`,
  `CREATE (:Comment {id: 'komentar', elementId: 'A1', at: '2026-11-24T00:00:00.000Z', account: 'x', text: 'KENARIKOMENTAR'})`,
  `CREATE (:Snapshot {id: 's1', day: '2026-11-20', kind: 'Application', confidentiality: 'RESTRICTED', responsible: 'DISKOMINFO', opd: 'opd:DISKOMINFO', label: 'KENARIHITUNGAN', count: 1, mandatoryFilled: 0, mandatoryAsked: 0})`,
  record(
    "1",
    "Application",
    "A1",
    `ref: 'application:KENARICATATAN', name: 'KENARICATATAN', confidentiality: 'RESTRICTED', responsible: 'DISKOMINFO', after: '${told({ name: "KENARICATATAN" })}'`,
  ),
  record(
    "2",
    "Service",
    "S1",
    `ref: 'service:S1', name: 'S1', confidentiality: 'PUBLIC', responsible: 'DKP', revTo: 1, after: '${told({ name: "KENARIRIWAYAT", potentialRisk: "KENARIRISIKO", relations: { SUPPORTED_BY: [{ to: "A1", ref: "application:KENARIREF" }] } })}'`,
  ),
  record(
    "3",
    "Application",
    "A2",
    `ref: 'application:A2', name: 'A2', confidentiality: 'INTERNAL', responsible: 'DISKOMINFO', after: '${told({ publicIp: "KENARIALAMAT" })}'`,
  ),
  // Open to all when it was written, restricted now.
  record(
    "4",
    "Application",
    "A1",
    `ref: 'application:A1', name: 'KENARICATATAN', confidentiality: 'PUBLIC', responsible: 'DKP', after: '${told({ description: "KENARIURAIAN" })}'`,
  ),
];
