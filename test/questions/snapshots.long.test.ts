import { setTimeout } from "node:timers/promises";
import { beforeEach, describe, expect, test } from "@jest/globals";
import { today } from "../support/repository.js";
import { ask, beforeCreating, given, keep, share, story, trendOf } from "./snapshots-story.js";

describe("A snapshot", () => {
  beforeEach(() => given(story));

  test("of today says what statistics and completeness of today say, in all and by OPD", async () => {
    await keep(today);
    const total = await trendOf("by: TOTAL");
    const byOpd = await trendOf("by: OPD");
    const { data } = await ask(`{
      statistics { total byOpd { value count } digitalServices { ${share} byOpd { opd ${share} } } }
      completeness { filled applicable share byOpd { value filled applicable share } } }`);
    const [all] = total.series[0].points;
    expect(all.total).toBe(data.statistics.total);
    const { byOpd: digitalByOpd, ...digital } = data.statistics.digitalServices;
    const { byOpd: completeByOpd, ...completeness } = data.completeness;
    expect(all.digital).toEqual(digital);
    expect(all.completeness).toEqual(completeness);
    const points = new Map(byOpd.series.map(({ value, points }: any) => [value, points[0]]));
    expect([...points.keys()].sort()).toEqual(data.statistics.byOpd.map(({ value }: any) => value).sort());
    for (const { value, count } of data.statistics.byOpd) expect(points.get(value)).toMatchObject({ total: count });
    for (const { opd, ...shares } of digitalByOpd) expect(points.get(opd)).toMatchObject({ digital: shares });
    for (const { value, ...shares } of completeByOpd) expect(points.get(value)).toMatchObject({ completeness: shares });
    expect(points.get("OUTSIDE")).toMatchObject({ total: 1, completeness: null });
  });

  test("stays as it was counted when the repository changes, and tells services by method", async () => {
    await keep("2026-11-23");
    await given("MATCH (s:Service {code: 'S4'}) SET s.method = 'HYBRID'");
    await keep(today);
    const { series } = await trendOf(
      "kind: Service",
      "series { points { day digital { share byMethod { label count } } } }",
    );
    expect(series).toEqual([
      {
        points: [
          {
            day: "2026-11-23",
            digital: {
              share: 3 / 4,
              byMethod: [
                { label: "Elektronik", count: 2 },
                { label: "Tatap Muka", count: 1 },
                { label: "Hybrid", count: 1 },
                { label: "Belum tercatat", count: 1 },
              ],
            },
          },
          {
            day: today,
            digital: {
              share: 1,
              byMethod: [
                { label: "Elektronik", count: 2 },
                { label: "Hybrid", count: 2 },
                { label: "Belum tercatat", count: 1 },
              ],
            },
          },
        ],
      },
    ]);
  });

  test("taken again on the same day replaces that day whole and no other", async () => {
    await keep("2026-11-23");
    await keep(today);
    await given("MATCH (s:Service {code: 'S5'}) DETACH DELETE s");
    await keep(today);
    const { series } = await trendOf("kind: Service", "series { points { day total } }");
    expect(series[0].points).toEqual([
      { day: "2026-11-23", total: 5 },
      { day: today, total: 4 },
    ]);
  });

  test("that fails half-way leaves the stored day unchanged", async () => {
    await keep(today);
    const failing = beforeCreating(async () => {
      throw new Error("no more");
    });
    await given("MATCH (s:Service {code: 'S5'}) DETACH DELETE s");
    await expect(keep(today, failing)).rejects.toThrow("no more");
    expect((await trendOf("kind: Service", "series { points { total } }")).series[0].points).toEqual([{ total: 5 }]);
  });

  test("taken twice at one moment is stored once", async () => {
    const slow = beforeCreating(() => setTimeout(300));
    await Promise.all([keep(today, slow), keep(today, slow)]);
    expect((await trendOf("kind: Service", "series { points { total } }")).series[0].points).toEqual([{ total: 5 }]);
  });
});
