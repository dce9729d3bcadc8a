import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { readConfig } from "../../src/config.js";
import { freePort } from "../../src/database/embedded/free-port.js";
import { quickJvm } from "../../src/database/embedded/start-embedded-neo4j.js";
import { openDatabase } from "../../src/start/open-database.js";
import { eventually } from "../support/eventually.js";
import { hasEngine } from "./server-process.js";

let dataDir: string;
let engine: ChildProcess;
let output = "";
beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), "spbe-apart-"));
  const args = ["--import", "tsx", "src/cli/neo4j.ts", "--data", dataDir, "--port", String(await freePort())];
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, NEO4J_HEAP: "256m", NEO4J_JVM_OPTIONS: quickJvm.join(" ") };
  engine = spawn(process.execPath, args, { env });
  for (const stream of [engine.stdout!, engine.stderr!]) stream.on("data", data => (output += data));
});
afterAll(async () => {
  engine.kill("SIGKILL");
  await rm(dataDir, { recursive: true, force: true });
});

const open = async () => {
  const progress: string[] = [];
  const config = readConfig({ DATA_DIR: dataDir, NEO4J_HEAP: "256m", NEO4J_JVM_OPTIONS: quickJvm.join(" ") });
  return { progress, ...(await openDatabase(config, { onProgress: message => progress.push(message) })) };
};

test("An engine that runs apart serves whoever opens its data folder, until Ctrl-C", async () => {
  while (!output.includes("Ctrl-C") && engine.exitCode === null) await new Promise(done => setTimeout(done, 100));
  expect(output).toMatch(/Neo4j runs at bolt:\/\/127\.0\.0\.1:\d+ .*password is in/);
  const file = path.join(dataDir, "neo4j", "running.json");
  expect((await stat(file)).mode & 0o777).toBe(0o600);

  for (const name of ["first", "second"]) {
    const { database, stop, progress, guard } = await open();
    await database.write(transaction => transaction.run("CREATE (:Trial {name: $name})", { name }));
    await stop();
    expect(guard).toBeUndefined();
    expect(progress.join()).not.toContain("Starting the embedded Neo4j");
  }
  const { database, stop } = await open();
  expect(await database.read("MATCH (n:Trial) RETURN n.name AS name ORDER BY name")).toEqual([
    { name: "first" },
    { name: "second" },
  ]);
  await stop();

  engine.kill("SIGINT");
  expect(await once(engine, "exit")).toEqual([130, null]);
  expect(existsSync(file)).toBe(false);
  await eventually(() => !hasEngine(dataDir));
});
