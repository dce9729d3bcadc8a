import { beforeEach, describe, expect, test } from "@jest/globals";
import { useRepository } from "../../support/repository.js";
import { story } from "./evidence-story.js";

const { ask, answerOf, given } = useRepository();

beforeEach(() => given(story));

/** Error of a request, as a client receives it. */
async function refusalOf(args: string) {
  const { errors } = await ask(`{ evidence(${args}) { totalCount } }`);
  const [{ message, originalError }] = errors as any;
  return { message, code: originalError.code, details: originalError.details };
}

describe("The indicators of evidence", () => {
  const codesOf = async (args: string) => {
    const { evidence } = await answerOf(`{ evidence${args} { indicators { indicator { code version } } } }`);
    return evidence.indicators.map(({ indicator }: any) => `${indicator.code} ${indicator.version}`);
  };

  test("are by default all of the version in force on the day, what holds back most points first", async () => {
    const later = ["I14", "I13", "I3"].map(code => `${code} PermenPANRB 8/2026`);
    expect(await codesOf("")).toEqual(later);
    expect(await codesOf(`(at: "2026-05-31")`)).toEqual(["IND.11 PermenPANRB 59/2020"]);
  });

  test("are those beneath a named aspect", async () => {
    const codes = ["I14 PermenPANRB 8/2026", "I13 PermenPANRB 8/2026"];
    expect(await codesOf(`(indicators: ["reference:A5"])`)).toEqual(codes);
  });

  test("of a version without rules have documents only, and say so", async () => {
    const source = `{ evidence(indicators: ["reference:IND.11"], at: "2026-05-31") { indicators { level beyond figures { code } documents { code } } } }`;
    const [found] = (await answerOf(source)).evidence.indicators;
    expect(found).toMatchObject({ level: null, figures: [], documents: [{ code: "D5" }] });
    expect(found.beyond[0]).toBe("Aturan bukti bagi PermenPANRB 59/2020 belum ada; lihat dokumennya");
  });

  test("are refused where their version is not in force on the day, with the version that is", async () => {
    expect(await refusalOf(`indicators: ["reference:IND.11"]`)).toEqual({
      code: "NOT_IN_FORCE",
      message:
        "Indicator IND.11 of PermenPANRB 59/2020 (in force until 2026-06-01 (exclusive)) is not in force on 2026-11-24. Use an indicator of PermenPANRB 8/2026, or another day.",
      details: {
        ...{ version: "PermenPANRB 59/2020", validFrom: null, validUntil: "2026-06-01" },
        inForce: "PermenPANRB 8/2026",
      },
    });
    expect(await refusalOf(`indicators: ["reference:I13"], at: "2026-05-31"`)).toMatchObject({
      code: "NOT_IN_FORCE",
      details: { validFrom: "2026-06-01", inForce: "PermenPANRB 59/2020" },
    });
  });

  test("are refused where they are unknown or no indicators, and so is an OPD that is none", async () => {
    await given("MATCH (n {code: 'IND.11'}) SET n.taxonomy = 'RAB'");
    expect(await refusalOf(`indicators: ["reference:I99"]`)).toMatchObject({ code: "NOT_FOUND" });
    expect(await refusalOf(`indicators: ["reference:IND.11"]`)).toMatchObject({ code: "BAD_USER_INPUT" });
    expect(await refusalOf(`indicators: ["service:S1"]`)).toMatchObject({ code: "BAD_USER_INPUT" });
    expect(await refusalOf(`opd: "application:A1"`)).toMatchObject({ code: "BAD_USER_INPUT" });
    expect(await refusalOf(`opd: "opd:TIADA"`)).toMatchObject({ code: "NOT_FOUND" });
  });
});
