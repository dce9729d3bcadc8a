import { beforeEach, describe, expect, test } from "@jest/globals";
import { ask, given, roundTrips, story } from "./findings-story.js";

describe("The findings", () => {
  beforeEach(() => given(story));

  test("are counted by rule, severity, kind and OPD, and paged without a gap or a double", async () => {
    const page = `query ($after: String) { findings(kinds: [Application], first: 3, after: $after) { totalCount byRule { value count } bySeverity { value count } byKind { value count } byOpd { value count } pageInfo { hasNextPage endCursor } nodes { rule { code } element { code } } } }`;
    const seen: string[] = [];
    for (let after: string | undefined, more = true; more; ) {
      const { findings } = (await ask(page, { after })).data;
      seen.push(...findings.nodes.map((each: any) => `${each.rule.code} ${each.element.code}`));
      ({ hasNextPage: more, endCursor: after } = findings.pageInfo);
      expect(findings.byKind).toEqual([{ value: "Application", count: findings.totalCount }]);
      expect(findings.byRule).toContainEqual({ value: "APPLICATION_WITHOUT_SERVICE", count: 2 });
      expect(findings.bySeverity).toContainEqual({ value: "ERROR", count: 1 });
      expect(findings.byOpd).toEqual([{ value: "opd:DINKES", count: findings.totalCount }]);
      if (!more) expect(seen).toHaveLength(findings.totalCount);
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

  test("come from rules with a text and a weight", async () => {
    const { data } = await ask("{ findingRules { code text textInEnglish severity kinds source } }");
    expect(data.findingRules.length).toBeGreaterThanOrEqual(18);
    expect(data.findingRules[0].severity).toBe("ERROR");
    expect(data.findingRules.filter(({ text }: any) => /belum (dilakukan|dibuat|ada)/.test(text))).toEqual([]);
    expect(new Set(data.findingRules.map(({ code }: any) => code)).size).toBe(data.findingRules.length);
  });

  test.each([
    [`opd: "opd:NONE"`, "NOT_FOUND"],
    [`opd: "service:S1"`, "BAD_USER_INPUT"],
    [`after: "x"`, "BAD_USER_INPUT"],
  ])("with the arguments %s are refused as %s, never empty", async (args, code) => {
    const { errors } = await ask(`{ findings(${args}) { totalCount } }`);
    expect(errors?.[0]?.originalError).toMatchObject({ code });
  });

  test("of a kind that no rule is about are none", async () => {
    const { data, errors } = await ask(
      `{ findings(kinds: [Service], rules: [AUDIT_MISSING]) { totalCount nodes { message } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.findings).toEqual({ totalCount: 0, nodes: [] });
  });
});
