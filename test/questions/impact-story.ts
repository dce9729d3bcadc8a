import { element } from "../support/element.js";

/**
 * A process, a service, two applications that need each other, and their server; an ended application also ran there.
 */
export const story = [
  element("dkp", "Opd", "DKP"),
  element("db", "Infrastructure", "DB"),
  element("a1", "Application", "A1", ", responsible: 'DKP'"),
  element("a2", "Application", "A2", ", responsible: 'OUTSIDE'"),
  element("old", "Application", "OLD", ", validUntil: '2025-01-01'"),
  element("s1", "Service", "S1", ", responsible: 'DKP'"),
  element("p1", "BusinessProcess", "P1"),
  `CREATE (a1)-[:RUNS_ON {id: '1'}]->(db), (a2)-[:RUNS_ON {id: '2'}]->(db), (old)-[:RUNS_ON {id: '3'}]->(db), (s1)-[:SUPPORTED_BY {id: '4'}]->(a1),
     (s1)-[:SUPPORTED_BY {id: '5'}]->(a2), (p1)-[:DELIVERED_THROUGH {id: '6'}]->(s1), (a1)-[:CONSUMES {id: '7'}]->(a2), (a2)-[:CONSUMES {id: '8'}]->(a1), (s1)-[:OWNED_BY {id: '9'}]->(dkp)`,
].join("\n");
