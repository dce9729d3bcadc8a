import { expect, test } from "@jest/globals";
import type { Answer } from "./answer.js";

/** Trends. The expectations were read from seeds/maluku/*.csv by a person; test names give the rows. */
export function trendQuestions(answer: Answer) {
  test("Q37: 33 electronic and 24 hybrid of the 70 services with a method are digital; LYN-070 has none", async () => {
    const { digitalServices } = (await answer("Q37")).statistics;
    expect(digitalServices).toMatchObject({ services: 71, digital: 57, missing: 1, share: 57 / 70 });
    const byOpd = new Map(digitalServices.byOpd.map(({ opd, ...share }) => [opd, share]));
    // service.csv: LYN-001, -003 and -004 of DISDIKBUD are digital, LYN-002 is not; of DINSOS LYN-014 is, LYN-015 not.
    expect(byOpd.get("opd:DISDIKBUD")).toMatchObject({ services: 4, digital: 3, missing: 0, share: 3 / 4 });
    expect(byOpd.get("opd:DINSOS")).toMatchObject({ services: 2, digital: 1, missing: 0, share: 1 / 2 });
  });

  test("Q37: the three years of past-years.snapshot.csv, the rows Service of each, are listed and marked as examples", async () => {
    const { trend } = await answer("Q37");
    const { points } = trend.series[0]!;
    // 12 + 15 of 12 + 15 + 25, 8 without a method; 20 + 18 of 60, 5 without; 28 + 22 of 66, 2 without.
    expect(points.map(({ day, digital }) => ({ day, ...digital }))).toEqual([
      { day: "2023-12-31", services: 60, digital: 27, missing: 8, share: 27 / 52 },
      { day: "2024-12-31", services: 65, digital: 38, missing: 5, share: 38 / 60 },
      { day: "2025-12-31", services: 68, digital: 50, missing: 2, share: 50 / 66 },
    ]);
    for (const { isSample, note } of points)
      expect({ isSample, note }).toEqual({ isSample: true, note: "Angka contoh, bukan hasil hitung" });
  });

  test("Q37: by OPD the sample's past years stand under the province as a whole, and under no OPD", async () => {
    const { trend } = await answer("Q37", { by: "OPD" });
    expect(trend.series.map(({ value }) => value)).toEqual(["UNDIVIDED"]);
  });
}
