import { mkdir, mkdtemp, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { announceEngine, findEngine } from "../../src/database/embedded/announced-engine.js";

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), "spbe-announced-"));
  await mkdir(path.join(dataDir, "neo4j"));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

const file = () => path.join(dataDir, "neo4j", "running.json");
const announce = (text: string) => writeFile(file(), text);

const address = { uri: "bolt://127.0.0.1:1", user: "neo4j", password: "x" };

test.each([
  ["of which only a part has been written", '{ "uri": "bolt://127.0.0.1:7687", "us'],
  [
    "of a process that has ended",
    '{ "uri": "bolt://127.0.0.1:1", "user": "neo4j", "password": "x", "pid": 2147483646 }',
  ],
])("An announcement %s is no engine", async (_which, text) => {
  await announce(text);
  expect(await findEngine(dataDir)).toBeUndefined();
});

test("An engine whose process is there and that does not answer is found, as it may be restarting", async () => {
  await announce(JSON.stringify({ ...address, pid: process.ppid, runBy: "SERVER" }));
  expect(await findEngine(dataDir)).toMatchObject({ answers: false, runBy: "SERVER" });
});

test("An announcement from before the machine started is no engine, even if its process id is used again", async () => {
  await announce(JSON.stringify({ ...address, pid: process.ppid, runBy: "SERVER" }));
  await utimes(file(), 1, 1);
  expect(await findEngine(dataDir)).toBeUndefined();
});

test("An announcement is withdrawn by its own process only", async () => {
  const { withdraw } = await announceEngine(dataDir, address, "SERVER");
  expect((await stat(file())).mode & 0o777).toBe(0o600);
  const others = JSON.stringify({ ...address, pid: process.ppid, runBy: "SERVER" });
  await announce(others);
  withdraw();
  expect(await readFile(file(), "utf8")).toBe(others);
  await (await announceEngine(dataDir, address, "SERVER")).withdraw();
  expect(await findEngine(dataDir)).toBeUndefined();
});
