import { element, referenceElement as reference } from "../support/element.js";

/** Health (1.02) maps exactly to RAB.04.01, food (2.09) to one node within RAB.02.03, archives (9.99) to none. */
export const story = [
  reference("rab", "RAB", 0, "RAB"),
  reference("b4", "RAB.04", 1, "RAB"),
  reference("b41", "RAB.04.01", 2, "RAB"),
  reference("b411", "RAB.04.01.01", 3, "RAB"),
  reference("b412", "RAB.04.01.02", 3, "RAB"),
  reference("b413", "RAB.04.01.03", 3, "RAB"),
  reference("b23", "RAB.02.03", 2, "RAB"),
  reference("b231", "RAB.02.03.01", 3, "RAB"),
  reference("b232", "RAB.02.03.02", 3, "RAB"),
  reference("l25", "RAL.01.25", 2, "RAL"),
  reference("l251", "RAL.01.25.01", 3, "RAL"),
  reference("l07", "RAL.01.07", 2, "RAL"),
  reference("u102", "1.02", 2, "URUSAN"),
  reference("u209", "2.09", 2, "URUSAN"),
  reference("u999", "9.99", 2, "URUSAN"),
  element("dinkes", "Opd", "DINKES"),
  element("rsud", "Opd", "RSUD"),
  element("other", "Opd", "LAIN"),
  element("own", "Service", "OWN"),
  element("foreign", "Service", "FOREIGN"),
  element("process", "BusinessProcess", "PROCESS"),
  `CREATE (b4)-[:BROADER {id: 'b1'}]->(rab), (b41)-[:BROADER {id: 'b2'}]->(b4), (b411)-[:BROADER {id: 'b3'}]->(b41), (b412)-[:BROADER {id: 'b4'}]->(b41), (b413)-[:BROADER {id: 'b5'}]->(b41),
     (b231)-[:BROADER {id: 'b6'}]->(b23), (b232)-[:BROADER {id: 'b7'}]->(b23), (l251)-[:BROADER {id: 'b8'}]->(l25),
     (u102)-[:MAPPED_TO {id: 'm1', fit: 'EXACT'}]->(b41), (u209)-[:MAPPED_TO {id: 'm2', fit: 'CLOSE'}]->(b23), (u209)-[:MAPPED_TO {id: 'm3', fit: 'EXACT'}]->(b231),
     (b41)-[:MAPPED_TO {id: 'm4', fit: 'EXACT'}]->(l25), (b23)-[:MAPPED_TO {id: 'm5', fit: 'EXACT'}]->(l07),
     (rsud)-[:UNIT_OF {id: 'n1'}]->(dinkes), (dinkes)-[:RESPONSIBLE_FOR {id: 'r1'}]->(u102), (rsud)-[:RESPONSIBLE_FOR {id: 'r2'}]->(u209), (dinkes)-[:RESPONSIBLE_FOR {id: 'r3'}]->(u999),
     (own)-[:OWNED_BY {id: 'o1'}]->(rsud), (own)-[:FULFILS {id: 'f1'}]->(b411), (foreign)-[:OWNED_BY {id: 'o2'}]->(other), (foreign)-[:FULFILS {id: 'f2'}]->(b412),
     (process)-[:OWNED_BY {id: 'o3'}]->(dinkes), (process)-[:CLASSIFIED_AS {id: 'c1'}]->(b413)`,
].join("\n");

const told = "totalCount references covered setAside nodes { reference { code } }";

/** Returns the query for the gaps of the story's OPD among the functions of level 3; `args` are further arguments. */
export const gapsOf = (args = "") => `{ coverageGaps(opd: "opd:DINKES", taxonomy: RAB, level: 3${args}) { ${told} } }`;

/** Returns the codes of the open nodes. */
export const codes = ({ nodes }: { nodes: { reference: { code: string } }[] }) =>
  nodes.map(({ reference }) => reference.code);
