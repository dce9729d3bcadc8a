import { setTimeout } from "node:timers/promises";
import { beforeEach, describe, expect, test } from "@jest/globals";
import { keepSnapshot } from "../../src/analysis/snapshots/write-snapshots.js";
import type { Database } from "../../src/database/database.js";
import { localViewer } from "../../src/repository/viewer.js";
import { element } from "../support/element.js";
import { today, useRepository } from "../support/repository.js";

const { ask, database, given, roundTrips } = useRepository();

const of = (responsible: string) => `, responsible: '${responsible}'`;
const story = [
  element("dkp", "Opd", "DKP", `, opdType: 'DINAS'${of("DKP")}`),
  element("upt", "Opd", "UPT", of("DKP")),
  element("bkd", "Opd", "BKD", of("BKD")),
  element("s1", "Service", "S1", `, method: 'ELECTRONIC', serviceStatus: 'ACTIVE', purpose: 'x'${of("DKP")}`),
  element("s2", "Service", "S2", `, method: 'ELECTRONIC'${of("DKP")}`),
  element("s3", "Service", "S3", `, method: 'HYBRID'${of("DKP")}`),
  element("s4", "Service", "S4", `, method: 'FACE_TO_FACE'${of("BKD")}`),
  element("s5", "Service", "S5", of("BKD")),
  element("theirs", "Application", "A1", of("OUTSIDE")),
  element("nobodys", "Application", "A2"),
  element("ended", "Service", "S6", `, method: 'ELECTRONIC', validUntil: '2026-01-01'${of("BKD")}`),
  "CREATE (s1)-[:OWNED_BY {id: 'o1'}]->(upt)",
].join("\n");

const keep = (day: string, on: Database = database) => keepSnapshot({ database: on, viewer: localViewer }, day);
/** The database, with something that happens between deleting and creating. */
const beforeCreating = (happen: () => Promise<unknown>): Database => ({
  timeLimits: database.timeLimits,
  read: (cypher, parameters) => database.read(cypher, parameters),
  write: work =>
    database.write(transaction =>
      work({
        async run(cypher, parameters) {
          if (cypher.includes("CREATE")) await happen();
          return transaction.run(cypher, parameters);
        },
      }),
    ),
});

const share = "services digital missing share";
const point = `day total byMethod { value label count } digital { ${share} } completeness { filled applicable share } isSample note`;
const trendOf = async (args: string, fields = `days isPartial series { value label points { ${point} } }`) => {
  const { data, errors } = await ask(`{ trend(${args}) { ${fields} } }`);
  expect(errors).toBeUndefined();
  return data.trend;
};
const refusal = async (args: string) => (await ask(`{ trend(${args}) { days } }`)).errors?.[0]?.originalError;

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
      'kind: "Service"',
      "series { points { day byMethod { label count } digital { share } } }",
    );
    expect(series).toEqual([
      {
        points: [
          {
            day: "2026-11-23",
            byMethod: [
              { label: "Elektronik", count: 2 },
              { label: "Tatap Muka", count: 1 },
              { label: "Hybrid", count: 1 },
              { label: "Belum tercatat", count: 1 },
            ],
            digital: { share: 3 / 4 },
          },
          {
            day: today,
            byMethod: [
              { label: "Elektronik", count: 2 },
              { label: "Hybrid", count: 2 },
              { label: "Belum tercatat", count: 1 },
            ],
            digital: { share: 1 },
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
    const { series } = await trendOf('kind: "Service"', "series { points { day total } }");
    expect(series[0].points).toEqual([
      { day: "2026-11-23", total: 5 },
      { day: today, total: 4 },
    ]);
  });

  test("that fails half-way leaves the day as it was kept", async () => {
    await keep(today);
    const failing = beforeCreating(async () => {
      throw new Error("no more");
    });
    await given("MATCH (s:Service {code: 'S5'}) DETACH DELETE s");
    await expect(keep(today, failing)).rejects.toThrow("no more");
    expect((await trendOf('kind: "Service"', "series { points { total } }")).series[0].points).toEqual([{ total: 5 }]);
  });

  test("taken twice at one moment is kept once", async () => {
    const slow = beforeCreating(() => setTimeout(300));
    await Promise.all([keep(today, slow), keep(today, slow)]);
    expect((await trendOf('kind: "Service"', "series { points { total } }")).series[0].points).toEqual([{ total: 5 }]);
  });
});

describe("A trend", () => {
  beforeEach(() => given(story));

  test("is empty where nothing is recorded, which is not zero", async () => {
    expect(await trendOf("by: OPD")).toEqual({ days: 0, isPartial: false, series: [] });
  });

  test("shows the days asked for, or of each year the last one kept", async () => {
    for (const day of ["2024-06-30", "2024-12-31", "2025-03-31", today]) await keep(day);
    const days = async (args: string) =>
      (await trendOf(args, "series { points { day } }")).series[0].points.map(({ day }: any) => day);
    expect(await days('from: "2024-12-31", until: "2025-03-31"')).toEqual(["2024-12-31", "2025-03-31"]);
    expect(await days("per: YEAR")).toEqual(["2024-12-31", "2025-03-31", today]);
    expect(roundTrips()).toBe(1);
  });

  test("of an OPD is found by any unit of it, and goes on when it is renamed", async () => {
    await keep("2026-11-23");
    await given("MATCH (o:Opd {code: 'DKP'}) SET o.code = 'DKPP', o.name = 'Nama baru'");
    await keep(today);
    const asked = 'kind: "Service", by: OPD, opd: "opd:UPT"';
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
    const { series } = await trendOf('kind: "Service"', "series { points { day isSample note } }");
    expect(series[0].points).toEqual([
      { day: "2025-12-31", isSample: true, note: "Angka contoh" },
      { day: today, isSample: false, note: null },
    ]);
  });

  test("refuses an unknown kind or OPD, a kind that is not counted, and days the wrong way round", async () => {
    expect(await refusal('kind: "Layanan"')).toMatchObject({ code: "BAD_USER_INPUT" });
    expect(await refusal('kind: "Reference"')).toMatchObject({ code: "BAD_USER_INPUT" });
    expect(await refusal('opd: "opd:ANTAH"')).toMatchObject({ code: "NOT_FOUND", details: { unknown: ["opd:ANTAH"] } });
    expect(await refusal('opd: "service:S1"')).toMatchObject({ code: "BAD_USER_INPUT" });
    expect(await refusal('from: "2026-01-01", until: "2025-01-01"')).toMatchObject({ code: "BAD_USER_INPUT" });
  });
});
