import { viewerWith } from "../../../src/access/viewer.js";
import { element } from "../../support/element.js";
import { earlier, indicatorNode, later } from "../evidence/indicator-nodes.js";

const node = (variable: string, code: string, level: number, version: string, more = "") =>
  indicatorNode(variable, code, level, version, `, confidentiality: 'PUBLIC'${more}`);

const levels = ["1 Merintis: disusun", "2 Membangun: sebagian", "3 Berkembang: semua", "4 Melembaga", "5 Unggul"];

const opd = (code: string, type = "DINAS") =>
  element(
    code.toLowerCase(),
    "Opd",
    code,
    `, opdType: '${type}', confidentiality: 'PUBLIC', responsible: '${type === "UPT" ? "DISKOMINFO" : code}'`,
  );

/**
 * Two versions of the indicators; in the later one I13, whose weight of 60 is 50 in other sources, I14 (20), and I3 (15) and I20 (5)
 * with documents only. DISKOMINFO has two applications, of which one lacks its status and a service, so that the evidence of I13
 * reaches level 2; nothing is recorded about its infrastructure.
 */
export const province = [
  node("old", "INDIKATOR", 0, earlier),
  node("ind11", "IND.11", 1, earlier),
  node("root", "INDIKATOR", 0, later, `, maturityLevels: ${JSON.stringify(levels)}`),
  node("a5", "A5", 1, later, ", weightPercent: 80.0"),
  node("i13", "I13", 2, later, ", weightPercent: 60.0, otherWeightPercent: 50.0"),
  node("i14", "I14", 2, later, ", weightPercent: 20.0"),
  node("i3", "I3", 2, later, ", weightPercent: 15.0"),
  node("i20", "I20", 2, later, ", weightPercent: 5.0"),
  opd("DISKOMINFO"),
  opd("DINKES"),
  opd("INSPEKTORAT", "INSPEKTORAT"),
  opd("UPT-PDE", "UPT").replace("(upt-pde:", "(upt:"),
  ...["A1", "A2"].map(code =>
    element(
      code.toLowerCase(),
      "Application",
      code,
      `, functionalDescription: 'x', responsible: 'DISKOMINFO', confidentiality: 'INTERNAL'${code === "A1" ? ", applicationStatus: 'ACTIVE'" : ""}`,
    ),
  ),
  element("s1", "Service", "S1", ", method: 'ELECTRONIC', responsible: 'DISKOMINFO', confidentiality: 'PUBLIC'"),
  `CREATE (ind11)-[:BROADER {id: 'b0'}]->(old), (a5)-[:BROADER {id: 'b1'}]->(root), (i13)-[:BROADER {id: 'b2'}]->(a5), (i14)-[:BROADER {id: 'b3'}]->(a5),
    (i3)-[:BROADER {id: 'b4'}]->(root), (i20)-[:BROADER {id: 'b5'}]->(root), (upt)-[:UNIT_OF {id: 'u1'}]->(diskominfo),
    (s1)-[:OWNED_BY {id: 'o3'}]->(diskominfo), (s1)-[:SUPPORTED_BY {id: 's1', role: 'PRIMARY'}]->(a1),
    (a1)-[:OWNED_BY {id: 'o1'}]->(diskominfo), (a2)-[:OWNED_BY {id: 'o2'}]->(diskominfo)`,
].join("\n");

const editorOf = (...opds: string[]) => viewerWith(`operator ${opds}`, [{ role: "EDITOR", opds }]);

export const operator = editorOf("DISKOMINFO");
export const otherOperator = editorOf("DINKES");
export const assessor = editorOf("INSPEKTORAT");

/** Input of an assessment, as a client writes it. */
export const input = (code: string, opd: string, indicator: string, level: number, more = "") =>
  `code: "${code}", name: "Penilaian ${indicator}", ownedBy: "opd:${opd}", assesses: "reference:${indicator}", maturityLevel: ${level}${more.includes("year:") ? "" : ", year: 2026"}${more}`;

/** Mutation that writes assessments: pairs of an indicator and a level. */
export const claimsOf = (opd: string, levels: Record<string, number>, more = "") =>
  `mutation { applyChanges(operations: [${Object.entries(levels).map(
    ([indicator, level]) =>
      `{ create: { input: { assessment: { ${input(`${opd}-${indicator}`, opd, indicator, level, more)} } } } }`,
  )}]) { problems { rule path message } } }`;
