import { beforeEach, describe, expect, test } from "@jest/globals";
import { element, toBeElement } from "../support/element.js";
import { ask, decision, foundBy, given, story } from "./findings-story.js";

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
  ])("tells %s", async (_, rule, codes) => {
    expect((await foundBy(rule)).sort()).toEqual(codes);
  });

  test("about where an application runs is not answered by a cloud that is only planned", async () => {
    await given(
      `MATCH (a:Application {code: 'A1'}) ${toBeElement("new", "Infrastructure", "AWAN", ", infrastructureType: 'CLOUD', ownershipStatus: 'OWN'")} CREATE (a)-[:RUNS_ON {id: 'n3'}]->(new)`,
    );
    expect(await foundBy("NOT_ON_GOVERNMENT_CLOUD")).toEqual(["A1"]);
  });

  test("is evaluated on the requested day: an audit that is too old today was not so last year", async () => {
    expect(await foundBy("AUDIT_MISSING", 'at: "2025-11-24"')).toEqual([]);
    expect(await foundBy("AUDIT_MISSING", 'at: "2027-01-11"')).toEqual(["A1", "A2"]);
  });

  test("about metadata names each mandatory property, by the sort of the kind that it applies to", async () => {
    const { data } = await ask(
      `{ findings(rules: [METADATA_MISSING], kinds: [DataAsset], first: 3) { totalCount nodes { property message element { code } } } }`,
    );
    expect(data.findings.totalCount).toBe(15);
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
      `{ findings(rules: [AUDIT_MISSING]) { totalCount setAside nodes { element { code } } } application(ref: "application:A1") { findings(rules: [AUDIT_MISSING]) { totalCount setAside } } }`,
    );
    expect(data.findings).toMatchObject({
      totalCount: 1 - setAside,
      setAside,
      nodes: Array(1 - setAside).fill(expect.anything()),
    });
    expect(data.application.findings).toEqual({ totalCount: 1 - setAside, setAside });
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
    await given(reference("third", "RAL", "3", 0));
    expect(await foundBy("REFERENCE_NEEDS_MAPPING")).toEqual(["S1"]);
    await given(
      `MATCH (n:Reference {code: 'RAL.02'}) ${reference("m", "RAL.03", "3", 1)} CREATE (n)-[:SUCCEEDED_BY {id: 'so'}]->(m)`,
    );
    expect(await foundBy("REFERENCE_NEEDS_MAPPING")).toEqual([]);
  });

  test("requires mapping of every element that points at a node, including a programme that pays for it", async () => {
    const programme = (variable: string, version: string, level: number) =>
      element(variable, "Reference", `1.02`, `, taxonomy: 'PROGRAM', version: '${version}', level: ${level}`).replace(
        "id: '1.02'",
        `id: '${variable}'`,
      );
    await given(
      `MATCH (s:Service {code: 'S1'}) ${programme("old", "2019", 1)} ${programme("root", "2027", 0)} CREATE (s)-[:FUNDED_BY {id: 'f1'}]->(old)`,
    );
    expect(await foundBy("REFERENCE_NEEDS_MAPPING")).toEqual(["S1"]);
  });
});
