import { beforeEach } from "@jest/globals";
import { element } from "../../support/element.js";
import { useRepository } from "../../support/repository.js";
import { useAsIfServer } from "./as-if-server.js";

/** A service that stops with its only server, a record of the change log, and a snapshot. */
const province = `${element("dkp", "Opd", "DKP")} ${element("dinkes", "Opd", "DINKES")}
  ${element("s", "Service", "LYN-1", ", responsible: 'DKP', method: 'ELECTRONIC'")} CREATE (s)-[:OWNED_BY {id: 'o1'}]->(dkp)
  ${element("a", "Application", "APL-1", ", responsible: 'DKP'")} CREATE (s)-[:SUPPORTED_BY {id: 's1', role: 'PRIMARY'}]->(a)
  ${element("h", "Infrastructure", "SRV-1")} CREATE (a)-[:RUNS_ON {id: 'r1'}]->(h)
  ${element("other", "Service", "LYN-2", ", responsible: 'DINKES', confidentiality: 'PUBLIC'")} CREATE (other)-[:OWNED_BY {id: 'o2'}]->(dinkes)
  CREATE (:Change {id: '1', at: '2026-11-24T00:00:00.000Z', viewer: 'x', action: 'CREATED', kind: 'Service', elementId: 'LYN-1', ref: 'service:LYN-1', name: 'Nama LYN-1'})
  CREATE (:Snapshot {id: '1', day: '2025-12-31', kind: 'Service', responsible: 'DKP', opd: 'opd:DKP', label: 'Nama DKP', count: 3, mandatoryFilled: 1, mandatoryAsked: 2})
  WITH 1 AS done CALL db.awaitIndexes() RETURN done`;

/** Provides a server over that province. */
export function useProvince() {
  const { database, given } = useRepository();
  beforeEach(() => given(province));
  return { database, ...useAsIfServer(database) };
}

/** Operation that renames the first service. */
export const rename = { update: { ref: "service:LYN-1", expectedRev: 1, changes: { service: { name: "Nama baru" } } } };
/** Query of its name. */
export const named = '{ service(ref: "service:LYN-1") { name rev } }';
/** Beginning of a query with operations as its variable. */
export const asIf = `query ($operations: [OperationInput!]!) @asIf(operations: $operations)`;
