import type { Operation } from "../../../../src/repository/changes/operations.js";
import { add, create } from "../writer.js";

const years = { year: 2026, maturityLevel: 3 };

/**
 * Two dinas, A with a unit and an urusan, B with another, and what they own, perform, produce, use; ministries and the
 * office of the governor beside them. Today is 2026-11-24.
 */
export const province: Operation[] = [
  create("Opd", "SETDA", { opdType: "SETDA" }),
  create("Opd", "KOMINFO", { opdType: "DINAS" }),
  create("Opd", "A", { opdType: "DINAS", relations: add("connectedTo", "infrastructure:NET") }),
  create("Opd", "B", { opdType: "DINAS", relations: add("connectedTo", "infrastructure:NET") }),
  create("Opd", "UNIT-A", { opdType: "UPT", relations: add("unitOf", "opd:A") }),
  create("Opd", "C", { opdType: "DINAS", relations: add("usesApplications", "application:APP") }),
  ...["1.01", "2.19"].map(code => create("Reference", code, { taxonomy: "URUSAN", version: "V1", level: 1 })),
  create("Reference", "I1", { taxonomy: "INDIKATOR", version: "V1", level: 1 }),
  create("Infrastructure", "NET", { relations: add("ownedBy", "opd:KOMINFO") }),
  create("Application", "APP", { relations: { ...add("ownedBy", "opd:A"), ...add("developedBy", "opd:B") } }),
  create("Application", "OLD", { relations: add("ownedBy", { to: "opd:A", until: "2024-01-01" }) }),
  create("Application", "NEXT", { relations: add("ownedBy", { to: "opd:B", since: "2028-01-01", externalId: "77" }) }),
  create("Service", "S1", { relations: { ...add("ownedBy", "opd:A"), ...add("performedBy", "opd:A", "opd:B") } }),
  create("Service", "S2", { relations: { ...add("ownedBy", "opd:B"), ...add("performedBy", "opd:UNIT-A") } }),
  create("Service", "S3", { relations: add("ownedBy", "opd:UNIT-A") }),
  create("DataAsset", "D1", {
    sensitivity: "CLOSED",
    relations: {
      ...add("ownedBy", "opd:A"),
      ...add("producedBy", "opd:A", { to: "opd:B", note: "Atlet" }),
      ...add("stewardedBy", "opd:B"),
    },
  }),
  create("Document", "PERDA", { documentType: "REGULATION" }),
  create("Assessment", "CLAIM", { ...years, relations: { ...add("ownedBy", "opd:A") } }),
  { action: "relate", from: "opd:A", type: "RESPONSIBLE_FOR", to: "reference:1.01", properties: {}, path: [] },
  { action: "relate", from: "opd:B", type: "RESPONSIBLE_FOR", to: "reference:2.19", properties: {}, path: [] },
  { action: "relate", from: "opd:A", type: "USES", to: "application:APP", properties: {}, path: [] },
  { action: "relate", from: "opd:B", type: "USES", to: "application:APP", properties: {}, path: [] },
  { action: "relate", from: "document:PERDA", type: "REGULATES", to: "opd:A", properties: {}, path: [] },
];
