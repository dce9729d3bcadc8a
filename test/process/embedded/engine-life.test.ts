import { execFile } from "node:child_process";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { freePort } from "../../../src/database/embedded/free-port.js";
import {
  type EmbeddedNeo4j,
  quickJvm,
  startEmbeddedNeo4j,
} from "../../../src/database/embedded/start-embedded-neo4j.js";
import { Neo4jDatabase } from "../../../src/database/neo4j-database.js";
import { eventually } from "../../support/eventually.js";
import { EngineProcess } from "./engine-process.js";

// These tests depend on their order, because each start of an engine takes seconds.
let dataDir: string;
let options: { dataDir: string; heap: string; port: number; jvmOptions: readonly string[] };
let parent: EngineProcess;
let database: Neo4jDatabase;
let engine: EmbeddedNeo4j | undefined;

const onProgress = () => {};
const jvms = () => new Promise<string>(resolve => execFile("pgrep", ["-f", dataDir], (_, output) => resolve(output)));
const count = () => database.read("MATCH (n:Kept) RETURN count(n) AS count");

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), "spbe-engine-"));
  options = { dataDir, heap: "256m", port: await freePort(), jvmOptions: quickJvm };
});

afterAll(async () => {
  await parent?.kill();
  await database?.close();
  await engine?.stop();
  await eventually(async () => (await jvms()) === "");
  await rm(dataDir, { recursive: true, force: true });
});

test("A first start generates a password and stores it in a file that only its owner can read", async () => {
  parent = new EngineProcess(options);
  const outcome = await parent.outcome();
  if (!("started" in outcome)) throw new Error(outcome.fault);
  // The first statements on a cold engine take long on a busy machine; speed is not tested here.
  database = new Neo4jDatabase({ ...outcome.started, readTimeoutMs: 120_000, writeTimeoutMs: 120_000 });
  await database.verify();
  await database.write(transaction => transaction.run("CREATE (:Kept)"));
  const { mode } = await stat(path.join(dataDir, "neo4j", "password"));
  expect(mode & 0o777).toBe(0o600);
});

test("A data folder in use is refused, and its engine continues to run", async () => {
  const second = startEmbeddedNeo4j({ ...options, port: await freePort(), onProgress });
  await expect(second).rejects.toThrow(/data folder .* is in use by another process.* set DATA_DIR/);
  expect(await count()).toEqual([{ count: 1 }]);
});

test("A port that is taken is refused", async () => {
  const second = startEmbeddedNeo4j({ ...options, dataDir: path.join(dataDir, "second"), onProgress });
  await expect(second).rejects.toThrow(/port .* is taken/);
});

test("A parent that is killed takes its engine along, and the database is unavailable", async () => {
  expect(await jvms()).not.toBe("");
  await parent.kill();
  await eventually(async () => (await jvms()) === "");
  await expect(count()).rejects.toMatchObject({ code: "DATABASE_UNAVAILABLE" });
  expect(await database.isAvailable()).toBe(false);
});

test("A second start keeps data and password, and the same database object finds it again", async () => {
  engine = await startEmbeddedNeo4j({ ...options, onProgress });
  expect(await count()).toEqual([{ count: 1 }]);
  await eventually(() => database.isAvailable());
});

test("An engine that is stopped ends, and does not report an unexpected end", async () => {
  let hasEndedByItself = false;
  engine!.onExit(() => {
    hasEndedByItself = true;
  });
  await engine!.stop();
  expect(hasEndedByItself).toBe(false);
  await engine!.stop();
});
