import { element } from "../../support/element.js";

/** Three services, two applications, a server in a data centre, and an owner that changed at the start of 2026. */
export const province = [
  element("dkp", "Opd", "DKP"),
  element("kominfo", "Opd", "DISKOMINFO"),
  element("s1", "Service", "S1", ", method: 'ELECTRONIC', audience: ['BUSINESS']"),
  element("s2", "Service", "S2", ", method: 'HYBRID'"),
  element("s3", "Service", "S3"),
  element("a1", "Application", "A1"),
  element("a2", "Application", "A2"),
  element("i1", "Infrastructure", "SRV"),
  element("i2", "Infrastructure", "DC"),
  `CREATE (s1)-[:OWNED_BY {id: 'o1'}]->(dkp), (s2)-[:OWNED_BY {id: 'o2', until: '2026-01-01'}]->(dkp), (s2)-[:OWNED_BY {id: 'o3', since: '2026-01-01'}]->(kominfo),
     (s1)-[:SUPPORTED_BY {id: 'p1', role: 'PRIMARY'}]->(a1), (s1)-[:SUPPORTED_BY {id: 'p2', role: 'ALTERNATIVE'}]->(a2), (s2)-[:SUPPORTED_BY {id: 'p3', role: 'PRIMARY'}]->(a1),
     (a1)-[:OWNED_BY {id: 'o4'}]->(kominfo), (a1)-[:RUNS_ON {id: 'n1'}]->(i1), (i1)-[:HOSTED_ON {id: 'h1'}]->(i2)`,
].join("\n");
