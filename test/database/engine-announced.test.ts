import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { findEngine } from "../../src/database/embedded/engine-apart.js";

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), "spbe-announced-"));
  await mkdir(path.join(dataDir, "neo4j"));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

const announce = (text: string) => writeFile(path.join(dataDir, "neo4j", "running.json"), text);

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
