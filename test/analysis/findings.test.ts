import { beforeEach, describe, expect, test } from "@jest/globals";
import { element } from "../support/element.js";
import { useRepository } from "../support/repository.js";

const { ask, given, roundTrips } = useRepository();

const of = (responsible: string) => `, responsible: '${responsible}'`;
const data = (variable: string, code: string, sensitivity: string, responsible: string) =>
  element(variable, "DataAsset", code, `, sensitivity: '${sensitivity}'${of(responsible)}`);
const control = (variable: string, type: string, on: string) =>
  element(variable, "SecurityControl", variable.toUpperCase(), `, controlType: '${type}', performedOn: '${on}'`);

/** An OPD with two applications, of which A1 keeps closed data and nothing is recorded, and A2 has all there is. */
const story = [
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

const decision = (more: string) =>
  `MATCH (a:Application {code: 'A1'}) ${element("k", "Decision", "KEP", `, rule: 'AUDIT_MISSING'${more}`)} CREATE (k)-[:CONCERNS {id: 'c1'}]->(a)`;

/** Codes of the elements that a rule finds. */
async function foundBy(rule: string, more = ""): Promise<string[]> {
  const { data, errors } = await ask(
    `query ($rule: String!) { findings(rules: [$rule] ${more}) { nodes { rule { code } element { code } } } }`,
    { rule },
  );
  expect(errors).toBeUndefined();
  expect(data.findings.nodes.filter((each: any) => each.rule.code !== rule)).toEqual([]);
  return data.findings.nodes.map((each: any) => each.element.code);
}

describe("A finding", () => {
  beforeEach(() => given(story));

  test.each([
    ["closed data whose application has no clearance recorded", "CLEARANCE_MISSING", ["A1"]],
    ["no audit of the last 24 months, an older one does not count", "AUDIT_MISSING", ["A1"]],
    ["data through the SPLP without a connection to one", "SPLP_NOT_CONNECTED", ["A1"]],
    ["protected data of another OPD", "READS_PROTECTED_OF_OTHERS", ["A1"]],
    ["a machine that stands on no government cloud", "NOT_ON_GOVERNMENT_CLOUD", ["A1"]],
    ["an application without a service", "APPLICATION_WITHOUT_SERVICE", ["A1", "A2"]],
    ["a risk without mitigation", "RISK_WITHOUT_MITIGATION", ["S1"]],
    ["an electronic service without application", "ELECTRONIC_WITHOUT_APPLICATION", ["S1"]],
    ["support that ended yesterday, not one that ends today", "SUPPORT_ENDED", ["SRV"]],
    ["data without walidata", "DATA_WITHOUT_STEWARD", ["D1", "D2", "D3"]],
    ["no owner", "OWNER_MISSING", ["AUDIT", "D2", "D3", "FIT", "OLD", "S1", "SRV", "SRV2"]],
    ["data of several producers", "DATA_OF_SEVERAL_PRODUCERS", []],
  ])("tells %s", async (_, rule, codes) => {
    expect((await foundBy(rule)).sort()).toEqual(codes);
  });

  test("is judged on the day that is asked for: an audit too old today was not so last year", async () => {
    expect(await foundBy("AUDIT_MISSING", 'at: "2025-11-24"')).toEqual([]);
    expect(await foundBy("AUDIT_MISSING", 'at: "2027-01-11"')).toEqual(["A1", "A2"]);
  });

  test("about metadata names each mandatory property, by the sort of the kind that it applies to", async () => {
    const { data } = await ask(
      `{ findings(rules: ["METADATA_MISSING"], kinds: ["DataAsset"], first: 3) { total nodes { property message element { code } } } }`,
    );
    expect(data.findings.total).toBe(15);
    expect(data.findings.nodes).toEqual([
      { property: "dataType", message: "Metadata wajib belum tercatat: Jenis Data", element: { code: "D1" } },
      {
        property: "isInteroperable",
        message: "Metadata wajib belum tercatat: Interoperabilitas",
        element: { code: "D1" },
      },
      { property: "period", message: "Metadata wajib belum tercatat: Periode", element: { code: "D1" } },
    ]);
  });

  test("of an OPD is about what it or a unit owns; institutions outside are only judged when named", async () => {
    expect(await foundBy("APPLICATION_WITHOUT_SERVICE", 'opd: "opd:RSUD"')).toEqual(["A2"]);
    expect(await foundBy("APPLICATION_WITHOUT_SERVICE", 'opd: "opd:DINKES"')).toEqual(["A1", "A2"]);
    expect(await foundBy("APPLICATION_WITHOUT_SERVICE", 'opd: "opd:KEMENKES"')).toEqual(["A3"]);
  });

  test.each([
    [", decisionType: 'WAIVED'", 1],
    [", decisionType: 'NOT_OURS', until: '2026-11-25'", 1],
    [", decisionType: 'WAIVED', until: '2026-11-24'", 0],
    [", decisionType: 'NOT_DUPLICATE'", 0],
    [", decisionType: 'WAIVED', rule: 'OWNER_MISSING'", 0],
  ])("that a decision%s concerns is left out and counted: %d", async (more, setAside) => {
    await given(decision(more));
    const { data } = await ask(
      `{ findings(rules: ["AUDIT_MISSING"]) { total setAside nodes { element { code } } } application(ref: "application:A1") { findings(rules: ["AUDIT_MISSING"]) { total setAside } } }`,
    );
    expect(data.findings).toMatchObject({
      total: 1 - setAside,
      setAside,
      nodes: Array(1 - setAside).fill(expect.anything()),
    });
    expect(data.application.findings).toEqual({ total: 1 - setAside, setAside });
  });

  test("needs a newer version of its taxonomy and no successor there to ask for mapping", async () => {
    const reference = (variable: string, code: string, version: string, level: number) =>
      element(variable, "Reference", `${code}`, `, taxonomy: 'RAL', version: '${version}', level: ${level}`).replace(
        `id: '${code}'`,
        `id: '${variable}'`,
      );
    const classified = `MATCH (s:Service {code: 'S1'}) ${reference("r", "RAL.01", "1", 1)} CREATE (s)-[:CLASSIFIED_AS {id: 'cl'}]->(r)`;
    await given(classified);
    expect(await foundBy("REFERENCE_NEEDS_MAPPING")).toEqual([]);
    await given(reference("root", "RAL", "2", 0));
    expect(await foundBy("REFERENCE_NEEDS_MAPPING")).toEqual(["S1"]);
    await given(
      `MATCH (r:Reference {code: 'RAL.01'}) ${reference("n", "RAL.02", "2", 1)} CREATE (r)-[:SUCCEEDED_BY {id: 'su'}]->(n)`,
    );
    expect(await foundBy("REFERENCE_NEEDS_MAPPING")).toEqual([]);
  });
});

describe("The findings", () => {
  beforeEach(() => given(story));

  test("are counted by rule, severity, kind and OPD, and paged without a gap or a double", async () => {
    const page = `query ($after: String) { findings(kinds: ["Application"], first: 3, after: $after) { total byRule { value count } bySeverity { value count } byKind { value count } byOpd { value count } pageInfo { hasNextPage endCursor } nodes { rule { code } element { code } } } }`;
    const seen: string[] = [];
    for (let after: string | undefined, more = true; more; ) {
      const { findings } = (await ask(page, { after })).data;
      seen.push(...findings.nodes.map((each: any) => `${each.rule.code} ${each.element.code}`));
      ({ hasNextPage: more, endCursor: after } = findings.pageInfo);
      expect(findings.byKind).toEqual([{ value: "Application", count: findings.total }]);
      expect(findings.byRule).toContainEqual({ value: "APPLICATION_WITHOUT_SERVICE", count: 2 });
      expect(findings.bySeverity).toContainEqual({ value: "ERROR", count: 1 });
      expect(findings.byOpd).toEqual([{ value: "opd:DINKES", count: findings.total }]);
      if (!more) expect(seen).toHaveLength(findings.total);
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen[0]).toBe("CLEARANCE_MISSING A1");
  });

  test("of every element of a list take no statement more than of one", async () => {
    const { data } = await ask(
      `{ applications { nodes { code findings(severity: [ERROR]) { nodes { rule { code } } } } } }`,
    );
    expect(data.applications.nodes).toEqual([
      { code: "A1", findings: { nodes: [{ rule: { code: "CLEARANCE_MISSING" } }] } },
      { code: "A2", findings: { nodes: [] } },
      { code: "A3", findings: { nodes: [] } },
    ]);
    const all = roundTrips();
    await ask(`{ application(ref: "application:A1") { findings(severity: [ERROR]) { nodes { rule { code } } } } }`);
    expect(roundTrips()).toBe(all);
  });

  test("come from rules that are told with their words and weight", async () => {
    const { data } = await ask("{ findingRules { code text textInEnglish severity kinds source } }");
    expect(data.findingRules.length).toBeGreaterThanOrEqual(18);
    expect(data.findingRules[0].severity).toBe("ERROR");
    expect(data.findingRules.filter(({ text }: any) => /belum (dilakukan|dibuat|ada)/.test(text))).toEqual([]);
    expect(new Set(data.findingRules.map(({ code }: any) => code)).size).toBe(data.findingRules.length);
  });

  test.each([
    [`rules: ["NO_SUCH"]`, "BAD_USER_INPUT"],
    [`kinds: ["Ship"]`, "BAD_USER_INPUT"],
    [`opd: "opd:NONE"`, "NOT_FOUND"],
    [`opd: "service:S1"`, "BAD_USER_INPUT"],
    [`after: "x"`, "BAD_USER_INPUT"],
  ])("asked with %s are refused as %s, never empty", async (args, code) => {
    const { errors } = await ask(`{ findings(${args}) { total } }`);
    expect(errors?.[0]?.originalError).toMatchObject({ code });
  });

  test("of a kind that no rule is about are none", async () => {
    const { data, errors } = await ask(
      `{ findings(kinds: ["Service"], rules: ["AUDIT_MISSING"]) { total nodes { message } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.findings).toEqual({ total: 0, nodes: [] });
  });
});
