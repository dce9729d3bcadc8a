import { element, toBeElement as toBe } from "../../support/element.js";

/**
 * Plan: S1 depends on X on SRV; X is upgraded to T, which runs in the new CLOUD and has no owner of its own. Y, of S2,
 * is retired. A and B, both of S4, become M. S3 is new and depends on T. LATER replaces S1 from 2028.
 */
export const planned = [
  element("dkp", "Opd", "DKP", ", opdType: 'DINAS', responsible: 'DKP'"),
  ...["S1", "S2", "S4"].map(code => element(code.toLowerCase(), "Service", code, ", responsible: 'DKP'")),
  ...["X", "Y", "A", "B"].map(code => element(code.toLowerCase(), "Application", code, ", responsible: 'DKP'")),
  element("srv", "Infrastructure", "SRV"),
  element("p1", "BusinessProcess", "P1"),
  element("rab", "Reference", "RAL.01", ", taxonomy: 'RAL', version: '1', level: 1"),
  toBe("cloud", "Infrastructure", "CLOUD", ", change: 'NEW'"),
  toBe("t", "Application", "T", ", change: 'UPGRADE'"),
  toBe("gone", "Application", "Y", ", change: 'RETIRE'"),
  toBe("m", "Application", "M", ", change: 'NEW'"),
  toBe("s3", "Service", "S3", ", change: 'NEW'"),
  toBe("later", "Service", "S1", ", change: 'UPGRADE', validFrom: '2028-01-01'"),
  `CREATE (s1)-[:SUPPORTED_BY {id: '1', role: 'PRIMARY'}]->(x), (s2)-[:SUPPORTED_BY {id: '2', role: 'PRIMARY'}]->(y),
     (s4)-[:SUPPORTED_BY {id: '3', role: 'PRIMARY'}]->(a), (s4)-[:SUPPORTED_BY {id: '4', role: 'SUPPORTING'}]->(b), (s3)-[:SUPPORTED_BY {id: '5', role: 'PRIMARY'}]->(t),
     (x)-[:RUNS_ON {id: '6'}]->(srv), (t)-[:RUNS_ON {id: '7'}]->(cloud), (cloud)-[:HOSTED_ON {id: '8'}]->(srv), (p1)-[:DELIVERED_THROUGH {id: '9'}]->(s1),
     (t)-[:REPLACES {id: 'r1'}]->(x), (gone)-[:REPLACES {id: 'r2'}]->(y), (m)-[:REPLACES {id: 'r3'}]->(a), (m)-[:REPLACES {id: 'r4'}]->(b), (later)-[:REPLACES {id: 'r5'}]->(s1),
     (s1)-[:OWNED_BY {id: 'o1'}]->(dkp), (x)-[:OWNED_BY {id: 'o2'}]->(dkp), (s4)-[:OWNED_BY {id: 'o3'}]->(dkp), (m)-[:OWNED_BY {id: 'o4'}]->(dkp), (s1)-[:CLASSIFIED_AS {id: 'c1'}]->(rab)`,
].join("\n");
