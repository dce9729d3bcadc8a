import { element } from "../../support/element.js";
import { earlier, later, indicatorNode as node } from "./indicator-nodes.js";

const levels = ["1 Merintis: disusun", "2 Membangun: sebagian", "3 Berkembang: semua"];

/**
 * Both versions of the indicators; DKP with three applications, of which A3 lacks its status and A2, A3 support no service;
 * DINKES with one; KOSONG with nothing. Of four documents about I13 one is of DKP, one was issued later, one has ended.
 */
export const story = [
  node("old", "INDIKATOR", 0, earlier),
  node("ind11", "IND.11", 1, earlier),
  node("root", "INDIKATOR", 0, later, `, maturityLevels: ${JSON.stringify(levels)}`),
  node("a5", "A5", 1, later, ", weightPercent: 10.0"),
  node("i3", "I3", 2, later, ", weightPercent: 5.0"),
  node("i13", "I13", 2, later, ", weightPercent: 5.0"),
  node("i14", "I14", 2, later, ", weightPercent: 5.0"),
  element("dkp", "Opd", "DKP", ", opdType: 'DINAS', responsible: 'DKP'"),
  element("dinkes", "Opd", "DINKES", ", opdType: 'DINAS', responsible: 'DINKES'"),
  element("kosong", "Opd", "KOSONG", ", opdType: 'UPT', responsible: 'KOSONG'"),
  element("app1", "Application", "A1", ", applicationStatus: 'ACTIVE', functionalDescription: 'x', responsible: 'DKP'"),
  element("app2", "Application", "A2", ", applicationStatus: 'ACTIVE', functionalDescription: 'x', responsible: 'DKP'"),
  element("app3", "Application", "A3", ", functionalDescription: 'x', responsible: 'DKP', provenance: 'SAMPLE'"),
  element("app4", "Application", "A4", ", applicationStatus: 'INACTIVE', responsible: 'DINKES'"),
  element("s1", "Service", "S1", ", method: 'ELECTRONIC', responsible: 'DKP'"),
  element(
    "doc1",
    "Document",
    "D1",
    ", number: '1/2026', issuedOn: '2026-06-10', reviewedOn: '2026-09-01', responsible: 'DKP'",
  ),
  element("doc2", "Document", "D2", ", issuedOn: '2026-07-01'"),
  element("doc3", "Document", "D3", ", issuedOn: '2026-12-01'"),
  element("doc4", "Document", "D4", ", issuedOn: '2026-06-01', validUntil: '2026-07-01'"),
  element("doc5", "Document", "D5"),
  `CREATE (ind11)-[:BROADER {id: 'b0'}]->(old), (a5)-[:BROADER {id: 'b1'}]->(root), (i13)-[:BROADER {id: 'b2'}]->(a5), (i14)-[:BROADER {id: 'b3'}]->(a5), (i3)-[:BROADER {id: 'b4'}]->(root),
    (app1)-[:OWNED_BY {id: 'o1'}]->(dkp), (app2)-[:OWNED_BY {id: 'o2'}]->(dkp), (app3)-[:OWNED_BY {id: 'o3'}]->(dkp), (app4)-[:OWNED_BY {id: 'o4'}]->(dinkes), (s1)-[:OWNED_BY {id: 'o5'}]->(dkp), (doc1)-[:OWNED_BY {id: 'o6'}]->(dkp),
    (s1)-[:SUPPORTED_BY {id: 's1', role: 'PRIMARY'}]->(app1), (doc5)-[:EVIDENCES {id: 'e0'}]->(ind11),
    (doc1)-[:EVIDENCES {id: 'e1'}]->(i13), (doc2)-[:EVIDENCES {id: 'e2'}]->(i13), (doc3)-[:EVIDENCES {id: 'e3'}]->(i13), (doc4)-[:EVIDENCES {id: 'e4'}]->(i13)`,
].join("\n");
