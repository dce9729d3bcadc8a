import { element } from "../support/element.js";

export const named = (variable: string, kind: string, code: string, name: string, more = "") =>
  element(variable, kind, code, more).replace(`'Nama ${code}'`, `'${name}'`);
export const application = (code: string, name: string, responsible: string, more = "") =>
  named(code.toLowerCase(), "Application", code, name, `, responsible: '${responsible}'${more}`);
export const reference = (code: string, taxonomy: string) =>
  element(code.toLowerCase().replaceAll(".", "_"), "Reference", code, `, taxonomy: '${taxonomy}', version: 'V1'`);

/**
 * Letters: three applications fulfil f1, one of them general. Queues: two similar names. Data: one producer, one topic.
 */
export const story = [
  reference("F1", "RAL"),
  reference("F2", "RAL"),
  reference("RAA.01", "RAA"),
  reference("RAA.01.02", "RAA"),
  reference("RAA.02", "RAA"),
  element("dishub", "Opd", "DISHUB"),
  element("dinkes", "Opd", "DINKES"),
  element("ministry", "Opd", "KEMENTERIAN"),
  application("SRIKANDI", "SRIKANDI", "OUTSIDE"),
  application("SURAT", "Surat Dishub", "DISHUB", ", annualCostRupiah: 3000000000"),
  application("NASKAH", "Naskah Dinkes", "DINKES", ", annualCostRupiah: 1000000000"),
  application("KEARSIPAN", "Kearsipan Nasional", "OUTSIDE"),
  application("ANTRE1", "Antrean Pasien", "DINKES"),
  application("ANTRE2", "Aplikasi Antrean Pasien (contoh)", "DISHUB"),
  named("d1", "DataAsset", "D1", "Data ikan", ", responsible: 'DISHUB'"),
  named("d2", "DataAsset", "D2", "Data obat", ", responsible: 'DINKES'"),
  named("s1", "Service", "S1", "Surat menyurat", ", responsible: 'DISHUB'"),
  `CREATE (raa_01_02)-[:BROADER {id: 'b1'}]->(raa_01),
     (srikandi)-[:CLASSIFIED_AS {id: 'c1'}]->(raa_01_02), (surat)-[:CLASSIFIED_AS {id: 'c2'}]->(raa_02), (naskah)-[:CLASSIFIED_AS {id: 'c3'}]->(raa_02), (antre1)-[:CLASSIFIED_AS {id: 'c4'}]->(raa_02),
     (srikandi)-[:FULFILS {id: 'f1'}]->(f1), (surat)-[:FULFILS {id: 'f2'}]->(f1), (naskah)-[:FULFILS {id: 'f3'}]->(f1), (naskah)-[:FULFILS {id: 'f4'}]->(f2), (kearsipan)-[:FULFILS {id: 'f5'}]->(f1),
     (d1)-[:PRODUCED_BY {id: 'p1'}]->(dinkes), (d2)-[:PRODUCED_BY {id: 'p2'}]->(dinkes),
     (surat)-[:OWNED_BY {id: 'o1'}]->(dishub), (naskah)-[:OWNED_BY {id: 'o2'}]->(dinkes), (antre1)-[:OWNED_BY {id: 'o3'}]->(dinkes), (antre2)-[:OWNED_BY {id: 'o4'}]->(dishub),
     (s1)-[:SUPPORTED_BY {id: 's1'}]->(surat), (s1)-[:SUPPORTED_BY {id: 's2'}]->(naskah)`,
  "WITH 1 AS done CALL db.awaitIndexes() RETURN done",
].join("\n");

export const pairs = "nodes { elements { code } score reasons { reason share shared { code } } }";
export const codesOf = ({ nodes }: { nodes: { elements: { code: string }[] }[] }) =>
  nodes.map(({ elements }) => elements.map(({ code }) => code).join(" "));
export const decided = `MATCH (a {code: 'NASKAH'}), (b {code: 'SURAT'}) ${element("d", "Decision", "KEP", ", decisionType: 'NOT_DUPLICATE', until: '2027-01-01'")}
  CREATE (d)-[:CONCERNS {id: 'k1'}]->(a), (d)-[:CONCERNS {id: 'k2'}]->(b)`;
