import { element } from "../support/element.js";

/** Services of an application with parts, on a server in a data centre; elements without owner inherit one. */
export const story = [
  element("dkp", "Opd", "DKP"),
  element("kominfo", "Opd", "KOMINFO"),
  element("bkd", "Opd", "BKD"),
  element("s1", "Service", "S1"),
  element("s2", "Service", "S2"),
  element("a1", "Application", "A1"),
  element("module", "Application", "MODULE"),
  element("part", "Application", "PART"),
  element("db", "Infrastructure", "DB"),
  element("vm", "Infrastructure", "VM"),
  element("dc", "Infrastructure", "DC"),
  element("lost", "Infrastructure", "LOST"),
  element("data", "DataAsset", "DATA"),
  `CREATE (s1)-[:OWNED_BY {id: '1'}]->(dkp), (s2)-[:OWNED_BY {id: '2'}]->(bkd), (s2)-[:OWNED_BY {id: '3', until: '2026-01-01'}]->(dkp), (dc)-[:OWNED_BY {id: '4'}]->(kominfo),
     (s1)-[:SUPPORTED_BY {id: '5'}]->(a1), (s2)-[:SUPPORTED_BY {id: '6'}]->(a1), (a1)-[:RUNS_ON {id: '7'}]->(db), (a1)-[:RUNS_ON {id: '8'}]->(vm), (vm)-[:HOSTED_ON {id: '9'}]->(dc),
     (a1)-[:COMPOSED_OF {id: '10'}]->(module), (module)-[:COMPOSED_OF {id: '11'}]->(part), (s1)-[:COMPOSED_OF {id: '12'}]->(module), (s2)-[:SUPPORTED_BY {id: '13'}]->(part),
     (a1)-[:DEVELOPED_BY {id: '14'}]->(bkd), (a1)-[:READS {id: '15'}]->(data), (data)-[:STEWARDED_BY {id: '16'}]->(kominfo), (s1)-[:PERFORMED_BY {id: '17'}]->(dkp), (a1)-[:CONSUMES {id: '18'}]->(a1)`,
].join("\n");
