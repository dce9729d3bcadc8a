import { describe, expect, test } from "@jest/globals";
import { asIf, useProvince } from "./province.js";

const { ask, database } = useProvince();

describe("the effect of operations", () => {
  const effect = `{ effect { findings { totalSolved totalNew solved { ref rule { code } property } new { ref rule { code } } }
    completeness { opd before { filled applicable } after { filled applicable } }
    services { ref before after } costs { before { annualRupiah } after { annualRupiah } } } }`;

  test("is refused without operations", async () => {
    const { body } = await ask(effect);
    expect(body.errors[0]).toMatchObject({ path: ["effect"], extensions: { code: "BAD_USER_INPUT" } });
    expect(body.errors[0].message).toContain("@asIf");
  });

  test("compares findings, completeness, single points and costs", async () => {
    const operations = [
      { unrelate: { id: "r1" } },
      { update: { ref: "service:LYN-1", expectedRev: 1, changes: { service: { purpose: "Uji" } } } },
      {
        update: {
          ref: "application:APL-1",
          expectedRev: 1,
          changes: { application: { ownedBy: "opd:DKP", annualCostRupiah: 5 } },
        },
      },
    ];
    const { body } = await ask(`${asIf} ${effect}`, { operations });
    expect(body.errors).toBeUndefined();
    const { findings, completeness, services, costs } = body.data.effect;
    expect(services).toEqual([{ ref: "service:LYN-1", before: 2, after: 1 }]);
    expect(costs).toEqual({ before: { annualRupiah: null }, after: { annualRupiah: 5 } });
    expect(completeness.map(({ opd }: any) => opd)).toEqual(["opd:DKP"]);
    expect(completeness[0].after.filled).toBeGreaterThan(completeness[0].before.filled);
    expect(findings.totalSolved).toBe(findings.solved.length);
    expect(findings.solved).toContainEqual({
      ref: "application:APL-1",
      rule: { code: "OWNER_MISSING" },
      property: "ownedBy",
    });
  });

  test("is that of the queries before and after really applying them", async () => {
    const operations = [
      { update: { ref: "application:APL-1", expectedRev: 1, changes: { application: { ownedBy: "opd:DKP" } } } },
    ];
    const totals = "{ findings { totalCount } completeness { filled } }";
    const supposed = await ask(`${asIf} { effect { findings { totalSolved totalNew } } }`, { operations });
    const before = await ask(totals);
    await ask(
      "mutation ($operations: [OperationInput!]!) { applyChanges(operations: $operations) { problems { rule } } }",
      { operations },
    );
    const after = await ask(totals);
    expect(supposed.body.errors).toBeUndefined();
    const { totalSolved, totalNew } = supposed.body.data.effect.findings;
    expect(totalSolved).toBeGreaterThan(0);
    expect(before.body.data.findings.totalCount - totalSolved + totalNew).toBe(after.body.data.findings.totalCount);
  });

  test("on a day compares the completeness of who was responsible on it", async () => {
    await database.write(transaction =>
      transaction.run(`MATCH (:Service {code: 'LYN-1'})-[owned:OWNED_BY]->(), (dinkes:Opd {code: 'DINKES'}), (s:Service {code: 'LYN-1'})
        SET owned.since = '2026-01-01' CREATE (s)-[:OWNED_BY {id: 'o3', until: '2026-01-01'}]->(dinkes)`),
    );
    const described = { update: { ref: "service:LYN-1", expectedRev: 1, changes: { service: { purpose: "Uji" } } } };
    const opds = async (at: string) => {
      const { body } = await ask(`${asIf} { effect(at: "${at}") { completeness { opd } } }`, {
        operations: [described],
      });
      expect(body.errors).toBeUndefined();
      return body.data.effect.completeness.map(({ opd }: { opd: string }) => opd);
    };
    expect([await opds("2025-06-01"), await opds("2026-06-01")]).toEqual([["opd:DINKES"], ["opd:DKP"]]);
  });
});
