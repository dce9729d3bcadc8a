import { beforeEach, expect, test } from "@jest/globals";
import { localViewer, publicViewer, type Viewer, viewerWith } from "../../../src/access/viewer.js";
import { staff } from "../../support/viewers.js";
import { answerOf, given, keep, story } from "../snapshots-story.js";
import { levels } from "./levels.js";

const editor = viewerWith("operator-bkd", [{ role: "EDITOR", opds: ["BKD"] }]);

beforeEach(async () => {
  await given(story);
  await given(levels({ hidden: ["BKD", "S2", "S5"], open: ["S1", "S4", "DKP"] }));
});

const statistics =
  "{ statistics { total byKind { value count } byOpd { value label count } digitalServices { services } } }";
const trend = (args = "") =>
  `{ trend${args} { days series { value label points { day total digital { services digital missing share } completeness { filled applicable } } } } }`;

test("statistics count what the viewer sees, and hidden OPDs share one bucket without a name", async () => {
  const { statistics: all } = await answerOf(statistics, localViewer);
  const { statistics: part } = await answerOf(statistics, staff);
  expect([all.total, part.total]).toEqual([10, 7]);
  expect(part.byOpd).toEqual([
    { value: "opd:DKP", label: "Nama DKP", count: 2 },
    { value: "OUTSIDE", label: "Di luar pemerintah provinsi", count: 1 },
    { value: null, label: "Belum tercatat", count: 1 },
    { value: "HIDDEN", label: "Tidak ditampilkan", count: 1 },
  ]);
  expect(JSON.stringify(part)).not.toContain("BKD");
});

test("a trend counts on each day what the viewer sees, like the statistics of that day", async () => {
  await keep("2026-11-24");
  for (const viewer of [localViewer, staff, editor, publicViewer]) {
    const counted = (await answerOf(statistics, viewer)).statistics;
    const { completeness } = await answerOf("{ completeness { filled applicable } }", viewer);
    const { days, series } = (await answerOf(trend(), viewer)).trend;
    expect(days).toBe(1);
    expect(series[0].points[0]).toMatchObject({
      total: counted.total,
      digital: { services: counted.digitalServices.services },
      completeness,
    });
  }
});

test("a trend by OPD names no hidden OPD, as it was named on the day", async () => {
  await keep("2026-11-24");
  const { trend: part } = await answerOf(trend("(by: OPD)"), staff);
  expect(JSON.stringify(part)).not.toContain("BKD");
  expect(part.series.map(({ value, points }: any) => [value, points[0].total])).toEqual([
    ["opd:DKP", 2],
    ["HIDDEN", 1],
    ["OUTSIDE", 1],
    [null, 1],
  ]);
  const { trend: own } = await answerOf(trend("(by: OPD)"), editor);
  expect(own.series.map(({ value }: any) => value)).toContain("opd:BKD");
});

test("days without levels are for viewers who see everything", async () => {
  await keep("2026-11-23");
  await given("MATCH (kept:Snapshot) REMOVE kept.confidentiality");
  await keep("2026-11-24");
  const days = async (viewer: Viewer) => (await answerOf(trend(), viewer)).trend.days;
  expect([await days(localViewer), await days(staff), await days(publicViewer)]).toEqual([2, 1, 1]);
});
