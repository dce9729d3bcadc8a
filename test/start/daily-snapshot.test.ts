import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { pino } from "pino";
import type { Repeated } from "../../src/common/repeated.js";
import { systemClock } from "../../src/repository/changes/moments.js";
import { dailySnapshot } from "../../src/start/daily-snapshot.js";
import { create, useWriter } from "../repository/changes/writer.js";
import { eventually } from "../support/eventually.js";
import { today } from "../support/repository.js";

const { apply, ask, database } = useWriter();
const log = pino({ level: "silent" });
let day: string;
let jobs: Repeated[];

beforeEach(() => {
  [day, jobs] = [today, []];
});
afterEach(() => Promise.all(jobs.map(job => job.stop())));

async function start(): Promise<void> {
  const job = dailySnapshot({ database, today: () => day, log, clock: systemClock, everyMs: 100 });
  jobs.push(job);
  await job.start();
}

async function trend(): Promise<[string, number][]> {
  const { data } = await ask("{ trend(kind: Service) { series { points { day total } } } }");
  const [series] = data.trend.series;
  return (series?.points ?? []).map(({ day: at, total }: { day: string; total: number }) => [at, total]);
}

test("A repository without counts is not written again and again", async () => {
  const before = await database.revision();
  await start();
  await new Promise(done => setTimeout(done, 300));
  expect(await database.revision()).toBe(before);
});

test("The counts of every day are stored once, by two servers as well, and recounted on request only", async () => {
  await apply([create("Service", "A")]);
  await Promise.all([start(), start()]);
  expect(await trend()).toEqual([[today, 1]]);
  await apply([create("Service", "B")]);
  await new Promise(done => setTimeout(done, 500));
  expect(await trend()).toEqual([[today, 1]]);
  day = "2026-11-25";
  await eventually(async () => (await trend()).length === 2);
  expect(await trend()).toEqual([
    [today, 1],
    ["2026-11-25", 2],
  ]);
});
