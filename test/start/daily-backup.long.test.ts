import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { pino } from "pino";
import { DailyBackup } from "../../src/start/daily-backup.js";
import { testAddress } from "../database/test-address.js";
import { create, useWriter } from "../repository/changes/writer.js";
import { eventually } from "../support/eventually.js";

const { apply, database } = useWriter();
let folder: string;
let logged: string[];
let jobs: DailyBackup[];
let day: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "daily-"));
  [logged, jobs, day] = [[], [], "2026-11-24"];
});
afterEach(async () => {
  await Promise.all(jobs.map(job => job.stop()));
  rmSync(folder, { recursive: true, force: true });
});

/** Starts the job of one more server. `at`: time of day from which it takes the backup. */
async function start({ at = "00:00", most = 3, into = "backups", on = database } = {}): Promise<DailyBackup> {
  const log = pino({ level: "info" }, { write: (line: string) => logged.push(line) });
  const settings = {
    ...{ backup: { folder: path.join(folder, into), at, most }, timezone: "Asia/Jayapura", today: () => day },
    ...{ recordSeals: path.join(folder, "seals.jsonl"), neo4j: { writeTimeoutMs: 1_000 } as never },
  };
  const job = new DailyBackup(settings, log, { database: on, address: testAddress() }, 100);
  jobs.push(job);
  await job.start();
  return job;
}

const files = () => readdirSync(path.join(folder, "backups")).sort();

test("One of several servers takes the backup of a day, for the owner of the folder only", async () => {
  await apply([create("Service", "A")]);
  const [job] = await Promise.all([start(), start(), start()]);
  await eventually(() => logged.length > 0);
  const revision = await database.revision();
  await new Promise(done => setTimeout(done, 500));
  // Servers look every minute until midnight; a write would empty their caches.
  expect(await database.revision()).toBe(revision);
  expect(files()).toEqual([expect.stringMatching(/^repository-\d{8}T\d{6}Z\.backup$/)]);
  expect(logged.map(line => JSON.parse(line).msg)).toEqual(["The daily backup has been taken."]);
  expect(statSync(path.join(folder, "backups")).mode & 0o777).toBe(0o700);
  expect(statSync(path.join(folder, "backups", files()[0]!)).mode & 0o777).toBe(0o600);
  const age = await job!.ageSeconds();
  expect(age).toBeGreaterThanOrEqual(0);
  expect(age).toBeLessThan(60);
});

test("The newest files remain, and everything else in the folder", async () => {
  await start();
  await eventually(() => files().length === 1);
  const old = ["20260101", "20260102", "20260103"].map(each => `repository-${each}T010000Z.backup`);
  const unfinished = ["77", "1-0a1b2c3d", "1-living00"].map(each => `repository-20260101T010000Z.backup.${each}.part`);
  for (const name of [...old, ...unfinished, "catatan.txt", "lain.backup"])
    writeFileSync(path.join(folder, "backups", name), "");
  const longAgo = Date.now() / 1_000 - 25 * 3_600;
  for (const name of unfinished.slice(0, 2)) utimesSync(path.join(folder, "backups", name), longAgo, longAgo);
  await new Promise(done => setTimeout(done, 1_100));
  day = "2026-11-25";
  await eventually(() => files().length === 6 && logged.length === 2);
  expect(files()).toEqual(expect.arrayContaining(["catatan.txt", "lain.backup", old[2], unfinished[2]]));
});

test("Before its time of day, no backup is taken", async () => {
  const job = await start({ at: "24:00" });
  await new Promise(done => setTimeout(done, 500));
  expect(readdirSync(folder)).toEqual([]);
  expect(await job.ageSeconds()).toBe(Number.POSITIVE_INFINITY);
});

test("A failure is logged and counted, and not repeated at once", async () => {
  writeFileSync(path.join(folder, "a-file"), "");
  const job = await start({ into: "a-file" });
  await eventually(() => job.failures > 0);
  await new Promise(done => setTimeout(done, 500));
  expect(job.failures).toBe(1);
  expect(logged.map(line => JSON.parse(line))).toEqual([
    expect.objectContaining({ level: 50, msg: "The daily backup failed; trying again in ten minutes." }),
  ]);
  expect(await job.ageSeconds()).toBe(Number.POSITIVE_INFINITY);
});

test("A complete backup whose time cannot be stored is no failure, and is not taken again on that day", async () => {
  const onlyClaims = Object.create(database, { write: { value: claimsOnly() } });
  const job = await start({ on: onlyClaims });
  await eventually(() => logged.length === 2);
  await new Promise(done => setTimeout(done, 500));
  expect([files().length, job.failures]).toEqual([1, 0]);
  expect(logged.map(line => JSON.parse(line))).toEqual([
    expect.objectContaining({ level: 30, msg: "The daily backup has been taken." }),
    expect.objectContaining({ level: 50, err: expect.objectContaining({ message: "The disk is full." }) }),
  ]);
});

/** Returns a `write` that fails from the second time on. */
function claimsOnly(): typeof database.write {
  let count = 0;
  return work => (count++ === 0 ? database.write(work) : Promise.reject(new Error("The disk is full.")));
}

test("An error that cannot be followed by a release of the claim is the one that is logged, once", async () => {
  writeFileSync(path.join(folder, "a-file"), "");
  const job = await start({ into: "a-file", on: Object.create(database, { write: { value: claimsOnly() } }) });
  await eventually(() => job.failures > 0);
  await database.write(transaction => transaction.run("MATCH (l:Lock {name: 'daily-backup'}) DELETE l"));
  await new Promise(done => setTimeout(done, 500));
  expect(logged.map(line => JSON.parse(line).err.code)).toEqual(["EEXIST"]);
});
