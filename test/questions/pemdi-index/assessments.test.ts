import { describe, expect, test } from "@jest/globals";
import { input, operator, otherOperator } from "./province.js";
import { useAssessments } from "./use-assessments.js";

const { answerOf, given, write, rulesOf } = useAssessments();

describe("An assessment", () => {
  test("is a claim of the OPD that owns it, and corrections remain in its record", async () => {
    expect(await write(input("K1", "DISKOMINFO", "I13", 3))).toEqual([]);
    const change = await answerOf(
      `mutation { updateAssessment(ref: "assessment:K1", expectedRev: 1, changes: { maturityLevel: 2, description: "Koreksi" }) { problems { message } element { maturityLevel } } }`,
      operator,
    );
    expect(change.updateAssessment).toEqual({ problems: [], element: { maturityLevel: 2 } });
    const { changes } = await answerOf(
      `{ changes(kinds: [Assessment]) { nodes { viewer action differences { label before after } } } }`,
      operator,
    );
    const [correction] = changes.nodes.filter(({ action }: { action: string }) => action === "UPDATED");
    expect(correction.viewer).toBe("operator DISKOMINFO");
    expect(correction.differences).toContainEqual({ label: "Tingkat", before: ["3"], after: ["2"] });
  });

  test("is refused outside the levels 1–5, and outside the years", async () => {
    const [problem] = await write(input("K1", "DISKOMINFO", "I13", 6));
    expect(problem).toEqual({
      rule: "OUT_OF_BOUNDS",
      path: ["input", "maturityLevel"],
      message: "Tingkat harus antara 1 dan 5, bukan 6.",
    });
    expect(await rulesOf(input("K1", "DISKOMINFO", "I13", 0))).toEqual(["OUT_OF_BOUNDS"]);
    expect(await rulesOf(input("K1", "DISKOMINFO", "I13", 1, ", year: 26"))).toContain("OUT_OF_BOUNDS");
  });

  test("is refused for a version that is not in force at the end of its year, and the message has the right one", async () => {
    expect(await write(input("K1", "DISKOMINFO", "I13", 3, ", year: 2025"))).toEqual([
      {
        rule: "NOT_OF_YEAR",
        path: ["input", "assesses", "add", "0", "to"],
        message:
          "reference:I13@PermenPANRB 8/2026 tidak berlaku pada akhir tahun 2025. Pilih dari versi yang berlaku pada tahun itu: PermenPANRB 59/2020.",
      },
    ]);
    expect(await rulesOf(input("K1", "DISKOMINFO", "IND.11", 3))).toEqual(["NOT_OF_YEAR"]);
    expect(await rulesOf(input("K1", "DISKOMINFO", "IND.11", 3, ", year: 2025"))).toEqual([]);
  });

  test("is refused about an aspect, and about a node that is no indicator", async () => {
    expect(await rulesOf(input("K1", "DISKOMINFO", "A5", 3))).toEqual(["NOT_A_LEAF"]);
    await given("MATCH (n {code: 'I14'}) SET n.taxonomy = 'RAB'");
    expect(await rulesOf(input("K1", "DISKOMINFO", "I14", 3))).toEqual(["NOT_ACCEPTED"]);
  });

  test("is refused a second time for the same indicator, OPD and year, also by a unit or a later correction", async () => {
    expect(await rulesOf(input("K1", "DISKOMINFO", "I13", 3))).toEqual([]);
    const [problem] = await write(input("K2", "UPT-PDE", "I13", 2));
    expect(problem).toEqual({
      rule: "YEAR_TAKEN",
      path: ["input"],
      message:
        "Penilaian reference:I13@PermenPANRB 8/2026 tahun 2026 bagi perangkat daerah ini sudah ada: assessment:K1. Ubah yang sudah ada.",
    });
    expect(await rulesOf(input("K3", "DISKOMINFO", "I13", 3, ", year: 2027"))).toEqual([]);
    const moved = `mutation { updateAssessment(ref: "assessment:K3", expectedRev: 1, changes: { year: 2026 }) { problems { rule } } }`;
    expect((await answerOf(moved, operator)).updateAssessment.problems).toEqual([{ rule: "YEAR_TAKEN" }]);
    expect(await rulesOf(input("K4", "DINKES", "I13", 3), otherOperator)).toEqual([]);
  });

  test("takes the place of one that has ended", async () => {
    await write(input("K1", "DISKOMINFO", "I13", 3));
    await given("MATCH (k:Assessment {code: 'K1'}) SET k.validUntil = '2020-01-01'");
    expect(await rulesOf(input("K2", "DISKOMINFO", "I13", 2))).toEqual([]);
  });

  test("stops the merge of two OPDs that claim the same, until one claim is deleted", async () => {
    await write(input("K1", "DISKOMINFO", "I13", 3));
    await write(input("K2", "DINKES", "I13", 2), otherOperator);
    const merge = `mutation { merge(from: "opd:DINKES", into: "opd:DISKOMINFO", expectedRevs: { from: 1, into: 1 }) { problems { rule } } }`;
    expect((await answerOf(merge)).merge.problems.map(({ rule }: any) => rule)).toContain("YEAR_TAKEN");
    const drop = `mutation { delete(ref: "assessment:K2", expectedRev: 1) { problems { rule } } }`;
    expect((await answerOf(drop)).delete.problems).toEqual([]);
    expect((await answerOf(merge)).merge.problems.map(({ rule }: any) => rule)).not.toContain("YEAR_TAKEN");
  });

  test("is written once when two requests claim the same at the same time", async () => {
    const found = await Promise.all(["K1", "K2"].map(code => rulesOf(input(code, "DISKOMINFO", "I13", 3))));
    expect(found.flat()).toEqual(["YEAR_TAKEN"]);
  });
});
