import { expect } from "@jest/globals";
import { element } from "../support/element.js";
import { useRepository } from "../support/repository.js";

export const { ask, given, roundTrips } = useRepository();

const of = (responsible: string) => `, responsible: '${responsible}'`;
const data = (variable: string, code: string, sensitivity: string, responsible: string) =>
  element(variable, "DataAsset", code, `, sensitivity: '${sensitivity}'${of(responsible)}`);
const control = (variable: string, type: string, on: string) =>
  element(variable, "SecurityControl", variable.toUpperCase(), `, controlType: '${type}', performedOn: '${on}'`);

/** OPD with two applications: A1 has closed data and no metadata, A2 is complete. */
export const story = [
  element("dinkes", "Opd", "DINKES", `, opdType: 'DINAS'${of("DINKES")}`),
  element("rsud", "Opd", "RSUD", `, opdType: 'UPT'${of("DINKES")}`),
  element("ministry", "Opd", "KEMENKES", `, opdType: 'MINISTRY'${of("OUTSIDE")}`),
  element("a1", "Application", "A1", of("DINKES")),
  element("a2", "Application", "A2", of("DINKES")),
  element("a3", "Application", "A3", of("OUTSIDE")),
  data("d1", "D1", "CLOSED", "DINKES"),
  data("d2", "D2", "OPEN", "DINKES"),
  data("d3", "D3", "RESTRICTED", "DINSOS"),
  element(
    "s1",
    "Service",
    "S1",
    `, method: 'ELECTRONIC', purpose: 'Tujuan', audience: ['PUBLIC'], potentialRisk: 'Ada'${of("DINKES")}`,
  ),
  element(
    "server",
    "Infrastructure",
    "SRV",
    `, infrastructureType: 'SERVER', supportUntil: '2026-11-23'${of("DINKES")}`,
  ),
  element(
    "other",
    "Infrastructure",
    "SRV2",
    `, infrastructureType: 'SERVER', supportUntil: '2026-11-24'${of("DINKES")}`,
  ),
  element(
    "cloud",
    "Infrastructure",
    "PDN",
    ", infrastructureType: 'CLOUD', ownershipStatus: 'OTHER_GOVERNMENT', responsible: 'OUTSIDE'",
  ),
  element("splp", "Infrastructure", "SPLP", ", infrastructureType: 'SERVICE_LINK', responsible: 'OUTSIDE'"),
  control("audit", "AUDIT", "2025-01-10"),
  control("old", "AUDIT", "2024-11-23"),
  control("fit", "FITNESS", "2025-01-10"),
  `CREATE (a1)-[:OWNED_BY {id: 'o1'}]->(dinkes), (a2)-[:OWNED_BY {id: 'o2'}]->(rsud), (a3)-[:OWNED_BY {id: 'o3'}]->(ministry), (d1)-[:OWNED_BY {id: 'o4'}]->(dinkes),
     (rsud)-[:UNIT_OF {id: 'u1'}]->(dinkes), (d1)-[:MAINTAINED_BY {id: 'm1'}]->(a1), (d2)-[:MAINTAINED_BY {id: 'm2'}]->(a1), (d1)-[:MAINTAINED_BY {id: 'm3'}]->(a2),
     (a1)-[:READS {id: 'r1', via: 'SPLP'}]->(d3), (a2)-[:READS {id: 'r2', via: 'SPLP'}]->(d1), (a2)-[:CONNECTED_TO {id: 'x1'}]->(splp),
     (a1)-[:RUNS_ON {id: 'n1'}]->(server), (a2)-[:RUNS_ON {id: 'n2'}]->(other), (other)-[:HOSTED_ON {id: 'h1'}]->(cloud),
     (audit)-[:PROTECTS {id: 'p1'}]->(a2), (fit)-[:PROTECTS {id: 'p2'}]->(a2), (old)-[:PROTECTS {id: 'p3'}]->(a1)`,
].join("\n");

export const decision = (more: string) =>
  `MATCH (a:Application {code: 'A1'}) ${element("k", "Decision", "KEP", `, rule: 'AUDIT_MISSING'${more}`)} CREATE (k)-[:CONCERNS {id: 'c1'}]->(a)`;

/** Returns the codes of the elements found by a rule. */
export async function foundBy(rule: string, more = ""): Promise<string[]> {
  const { data, errors } = await ask(
    `query ($rule: FindingRuleCode!) { findings(rules: [$rule] ${more}) { nodes { rule { code } element { code } } } }`,
    { rule },
  );
  expect(errors).toBeUndefined();
  expect(data.findings.nodes.filter((each: any) => each.rule.code !== rule)).toEqual([]);
  return data.findings.nodes.map((each: any) => each.element.code);
}
