import { describe, expect, test } from "@jest/globals";
import { localViewer, type Viewer, viewerWith } from "../../../src/access/viewer.js";
import { assessor, input, operator, otherOperator } from "./province.js";
import { useAssessments } from "./use-assessments.js";

const { answerOf, write, rulesOf } = useAssessments();

const about = ', assessedOpd: "opd:DISKOMINFO"';

describe("The right to assess", () => {
  test("another OPD is that of the Inspektorat, once beside the claim", async () => {
    expect(await rulesOf(input("K1", "DISKOMINFO", "I13", 4))).toEqual([]);
    expect(await rulesOf(input("N1", "INSPEKTORAT", "I13", 2, about), assessor)).toEqual([]);
    expect(await rulesOf(input("N2", "INSPEKTORAT", "I13", 3, about), assessor)).toEqual(["YEAR_TAKEN"]);
    expect(await rulesOf(input("N3", "INSPEKTORAT", "I13", 3), assessor)).toEqual([]);
  });

  test("is refused for other OPDs, before anything about the assessed OPD is shown", async () => {
    await write(input("K1", "DISKOMINFO", "I13", 4));
    expect(await write(input("N1", "DINKES", "I13", 2, about), otherOperator)).toEqual([
      {
        rule: "NOT_AN_ASSESSOR",
        path: ["input", "assessedOpd", "add", "0", "to"],
        message:
          "Yang dapat menilai perangkat daerah lain hanya Inspektorat. Kosongkan perangkat daerah yang dinilai untuk penilaian mandiri.",
      },
    ]);
    expect(await rulesOf(input("N1", "DINKES", "I13", 2, about), localViewer)).toEqual(["NOT_AN_ASSESSOR"]);
  });

  test("cannot be had by a relation that begins later", async () => {
    await write(input("K1", "DINKES", "I13", 4), otherOperator);
    const later = `mutation { relate(from: "assessment:K1", type: CONCERNS, to: "opd:DISKOMINFO", properties: { since: "2099-01-01" }) { problems { rule } } }`;
    expect((await answerOf(later, otherOperator)).relate.problems).toEqual([{ rule: "NOT_AN_ASSESSOR" }]);
  });

  test("does not let an assessor change a claim, nor an operator an assessment or the claim of another OPD", async () => {
    await write(input("K1", "DISKOMINFO", "I13", 4));
    await write(input("N1", "INSPEKTORAT", "I13", 2, about), assessor);
    const rulesOfUpdate = async (code: string, viewer: Viewer) => {
      const source = `mutation { updateAssessment(ref: "assessment:${code}", expectedRev: 1, changes: { maturityLevel: 5 }) { problems { rule } } }`;
      return (await answerOf(source, viewer)).updateAssessment.problems.map(({ rule }: any) => rule);
    };
    for (const [code, viewer] of [
      ["K1", assessor],
      ["N1", operator],
      ["K1", otherOperator],
    ] as const)
      expect(await rulesOfUpdate(code, viewer)).toEqual(["FORBIDDEN"]);
    expect(await rulesOf(input("K9", "DISKOMINFO", "I14", 4), otherOperator)).toEqual(["FORBIDDEN"]);
    const inspektorat = viewerWith("inspektorat", [{ role: "AUDITOR" }]);
    expect(await rulesOf(input("N9", "INSPEKTORAT", "I14", 2, about), inspektorat)).toEqual(["FORBIDDEN"]);
  });
});
