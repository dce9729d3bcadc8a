import { element, referenceElement } from "../support/element.js";

const reference = (variable: string, code: string, level: number, taxonomy = "RAL") =>
  referenceElement(variable, code, level, taxonomy);

/** Two taxonomies, three services, a process and an application of two OPDs, a unit and a ministry. */
export const story = [
  reference("ral", "RAL", 0),
  reference("r1", "RAL.01", 1),
  reference("r11", "RAL.01.01", 2),
  reference("r111", "RAL.01.01.01", 3),
  reference("r12", "RAL.01.02", 2),
  reference("r13", "RAL.01.03", 2),
  reference("rab", "RAB", 0, "RAB"),
  reference("b1", "RAB.01", 1, "RAB"),
  reference("b2", "RAB.02", 1, "RAB"),
  element("dinkes", "Opd", "DINKES"),
  element("rsud", "Opd", "RSUD"),
  element("ministry", "Opd", "KEMENKES"),
  element("s1", "Service", "S1", ", responsible: 'DINKES'"),
  element("s2", "Service", "S2", ", responsible: 'DINKES'"),
  element("s3", "Service", "S3"),
  element("ended", "Service", "ENDED", ", validUntil: '2025-01-01'"),
  element("tobe", "Service", "TOBE", ", x: 1").replace("'AS_IS'", "'TO_BE'"),
  element("p1", "BusinessProcess", "P1", ", responsible: 'DINKES'"),
  element("a1", "Application", "A1", ", responsible: 'OUTSIDE'"),
  `CREATE (r1)-[:BROADER {id: 'b1'}]->(ral), (r11)-[:BROADER {id: 'b2'}]->(r1), (r12)-[:BROADER {id: 'b3'}]->(r1), (r13)-[:BROADER {id: 'b4'}]->(r1), (r111)-[:BROADER {id: 'b5'}]->(r11),
     (b1)-[:BROADER {id: 'b6'}]->(rab), (b2)-[:BROADER {id: 'b7'}]->(rab), (rsud)-[:UNIT_OF {id: 'u1'}]->(dinkes),
     (s1)-[:OWNED_BY {id: 'o1'}]->(dinkes), (s2)-[:OWNED_BY {id: 'o2'}]->(rsud), (p1)-[:OWNED_BY {id: 'o3'}]->(dinkes), (a1)-[:OWNED_BY {id: 'o4'}]->(ministry),
     (s1)-[:CLASSIFIED_AS {id: 'c1'}]->(r111), (s1)-[:FULFILS {id: 'f0'}]->(r11), (s2)-[:CLASSIFIED_AS {id: 'c2'}]->(r11), (s3)-[:CLASSIFIED_AS {id: 'c3'}]->(r1),
     (ended)-[:CLASSIFIED_AS {id: 'c4'}]->(r12), (tobe)-[:CLASSIFIED_AS {id: 'c5'}]->(r12), (s1)-[:CLASSIFIED_AS {id: 'c6', until: '2025-01-01'}]->(r12),
     (a1)-[:FULFILS {id: 'f1'}]->(r12), (a1)-[:FULFILS {id: 'f2'}]->(r11), (p1)-[:CLASSIFIED_AS {id: 'c7'}]->(b1), (p1)-[:DELIVERED_THROUGH {id: 'd1'}]->(s3)`,
].join("\n");
