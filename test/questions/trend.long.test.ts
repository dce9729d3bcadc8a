import { beforeEach, describe, expect, test } from "@jest/globals";
import { today } from "../support/repository.js";
import { given, keep, refusal, roundTrips, story, trendOf } from "./snapshots-story.js";

describe("A trend", () => {
  beforeEach(() => given(story));

  test("is empty where nothing is recorded, which is not zero", async () => {
    expect(await trendOf("by: OPD")).toEqual({ days: 0, isPartial: false, series: [] });
  });

  test("shows the requested days, or the last stored day of each month or year", async () => {
    for (const day of ["2024-06-30", "2024-12-30", "2024-12-31", "2025-03-31", today]) await keep(day);
    const days = async (args: string) =>
      (await trendOf(args, "series { points { day } }")).series[0].points.map(({ day }: any) => day);
    expect(await days('from: "2024-12-31", until: "2025-03-31"')).toEqual(["2024-12-31", "2025-03-31"]);
    expect(await days("per: MONTH")).toEqual(["2024-06-30", "2024-12-31", "2025-03-31", today]);
    expect(await days("per: YEAR")).toEqual(["2024-12-31", "2025-03-31", today]);
    expect(roundTrips()).toBe(1);
  });

  test("of an OPD is found by any unit of it, and continues when it is renamed", async () => {
    await keep("2026-11-23");
    await given("MATCH (o:Opd {code: 'DKP'}) SET o.code = 'DKPP', o.name = 'Nama baru'");
    await keep(today);
    const asked = 'kind: Service, by: OPD, opd: "opd:UPT"';
    expect(await trendOf(asked, "series { value label points { day total } }")).toEqual({
      series: [
        {
          value: "opd:DKPP",
          label: "Nama baru",
          points: [
            { day: "2026-11-23", total: 3 },
            { day: today, total: 3 },
          ],
        },
      ],
    });
  });

  test("is cut to its newest days, and says so", async () => {
    await given(`UNWIND range(0, 366) AS number
      CREATE (:Snapshot {id: toString(number), day: toString(date('2025-01-01') + duration({days: number})), kind: 'Service', count: 1, mandatoryFilled: 0, mandatoryAsked: 0})`);
    const { days, isPartial, series } = await trendOf("by: TOTAL", "days isPartial series { points { day } }");
    expect([days, isPartial, series[0].points[0].day]).toEqual([366, true, "2025-01-02"]);
  });

  test("says of which days the counts are made up", async () => {
    await given(
      `CREATE (:Snapshot {id: '1', day: '2025-12-31', kind: 'Service', responsible: 'UNDIVIDED', opd: 'UNDIVIDED', label: 'x', count: 4, mandatoryFilled: 1, mandatoryAsked: 2, provenance: 'SAMPLE', note: 'Angka contoh'})`,
    );
    await keep(today);
    const { series } = await trendOf("kind: Service", "series { points { day isSample note } }");
    expect(series[0].points).toEqual([
      { day: "2025-12-31", isSample: true, note: "Angka contoh" },
      { day: today, isSample: false, note: null },
    ]);
  });

  test("refuses an unknown OPD, a kind that is not counted, and days the wrong way round", async () => {
    expect(await refusal("kind: Reference")).toMatchObject({ code: "BAD_USER_INPUT" });
    expect(await refusal('opd: "opd:ANTAH"')).toMatchObject({ code: "NOT_FOUND", details: { unknown: ["opd:ANTAH"] } });
    expect(await refusal('opd: "service:S1"')).toMatchObject({ code: "BAD_USER_INPUT" });
    expect(await refusal('from: "2026-01-01", until: "2025-01-01"')).toMatchObject({ code: "BAD_USER_INPUT" });
  });
});
