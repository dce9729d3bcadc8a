import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, expect, test } from "@jest/globals";
import { pino } from "pino";
import { sealing } from "../../src/start/sealing.js";
import { create, update, useWriter } from "../repository/changes/writer.js";
import { eventually } from "../support/eventually.js";
import { recordKey } from "../support/record-key.js";

const { apply, database, statement } = useWriter();
const folder = mkdtempSync(path.join(tmpdir(), "sealing-"));
const file = path.join(folder, "new", "seals.jsonl");
afterAll(() => rmSync(folder, { recursive: true }));

const anHour = 3_600_000;
let stop = async () => {};
afterEach(() => stop());

/** Starts the job of a server that thinks it is that many milliseconds later. Returns what it logs. */
async function start(later: number) {
  await stop();
  const logged: string[] = [];
  const now = () => Date.now() + later;
  // Neo4j is as much later, so that the clocks agree.
  const read: typeof database.read = async (...sent) =>
    sent[0].includes("epochMillis") ? [{ neo4j: now() }] : database.read(...sent);
  const log = pino({ level: "error" }, { write: (line: string) => logged.push(line) });
  const job = sealing({
    database: { read },
    key: recordKey,
    file,
    writeTimeoutMs: 1_000,
    log,
    everyMs: 50,
    clock: { now },
  });
  stop = () => job.stop();
  await job.start();
  return logged;
}

const lines = () => readFileSync(file, "utf8").trimEnd().split("\n");

test("a period is sealed once the longest write has ended, and one without records is not", async () => {
  await apply([create("Service", "IZIN")]);
  expect(await start(anHour / 2)).toEqual([]);
  expect(existsSync(file)).toBe(false);
  await start(anHour);
  expect(lines()).toHaveLength(1);
  await start(2 * anHour);
  expect(lines()).toHaveLength(1);
  await apply([update("service:IZIN", { name: "Baru" })]);
  await statement("MATCH (c:Change {revTo: 2}) SET c.at = toString(datetime() + duration('PT1H'))");
  await start(3 * anHour);
  expect(lines().map(line => JSON.parse(line).count)).toEqual([1, 1]);
});

test("a failure is logged and tried again, and a clock that is wrong seals nothing", async () => {
  const logged: string[] = [];
  const log = pino({ level: "error" }, { write: (line: string) => logged.push(line) });
  const clock = { now: () => Date.now() + 24 * anHour };
  const job = sealing({ database, key: recordKey, file, writeTimeoutMs: 1_000, log, everyMs: 20, clock });
  stop = () => job.stop();
  await job.start();
  await eventually(() => logged.length >= 2);
  expect(JSON.parse(logged[1]!)).toMatchObject({ level: 50, err: { code: "CLOCK_SKEW" } });
  expect(lines()).toHaveLength(2);
});
