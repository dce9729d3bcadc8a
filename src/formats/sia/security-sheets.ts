import { SecurityControl } from "../../metamodel/security-control.js";
import { column, levels, manual, ours, type SiaColumn, type SiaSheet } from "./sia-table.js";

const object = (type: string, columns: SiaColumn[]): SiaSheet => ({
  kind: SecurityControl,
  types: [type],
  columns: [
    column("ID", "code", ours),
    column("Nama", "name", manual),
    column("Deskripsi", "description", manual),
    ...columns,
    ...levels("RAK", [manual, manual, manual]),
    column("Perangkat Daerah Pemilik", "ownedBy", ours),
  ],
  leftOut: ["ID Metadata Terkait: yang dilindungi ada di lembar aplikasi, data, dan komputasi awan (kolom Dependency)"],
});

const day = column("Tanggal", "performedOn", manual);
const maturity = column("Nilai Kematangan", "maturity", manual);

/** Sheets of the seven types of security object, one each (docs/decisions/0049-the-sia-layout-is-a-table.md). */
export const securitySheets: readonly SiaSheet[] = [
  object("STANDARD", [
    column("Jenis Standar", "securityStandardType", manual),
    column("Tanggal Mulai", "startsOn", manual),
    column("Tanggal Akhir", "endsOn", manual),
  ]),
  object("AUDIT", [
    column("Jenis Audit", "auditType", manual),
    day,
    column("Hasil", "auditResult", manual),
    column("Tindak Lanjut", "followUp", manual),
  ]),
  object("VULNERABILITY_IDENTIFICATION", [day]),
  object("FITNESS", [day]),
  object("AWARENESS_EDUCATION", [day]),
  object("INCIDENT_HANDLING", [day, maturity]),
  object("IMPROVEMENT", [day, maturity]),
];
