import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { quickJvm } from "../../src/database/embedded/start-embedded-neo4j.js";
import { Neo4jDatabase } from "../../src/database/neo4j-database.js";
import type { Defect } from "../../src/repository/record/defect.js";
import { verifyChains } from "../../src/repository/record/verify-chains.js";
import { testAddress } from "../database/test-address.js";
import { killJvmOf, pausing, stateOf, writeMuch } from "../repository/changes/bulk-write.js";
import { create, useWriter } from "../repository/changes/writer.js";
import { recordKey } from "../support/record-key.js";
import { EngineProcess } from "./embedded/engine-process.js";

const { database, apply } = useWriter();
const heap = { heap: "256m", jvmOptions: quickJvm };
let dataDir: string;

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), "spbe-kill-"));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

/** Returns the defects of the record of changes. */
async function defects() {
  const found: Defect[] = [];
  await verifyChains(database, recordKey, defect => found.push(defect));
  return found;
}

test("A server that is killed in the middle of a bulk write leaves the repository and the chains of its record as they were, and no lock behind", async () => {
  await apply([create("Service", "L0")]);
  const before = await stateOf(database);
  const script = path.join(import.meta.dirname, "write-much.ts");
  const server = spawn(process.execPath, ["--import", "tsx", script, JSON.stringify(testAddress())], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [said] = await once(server.stdout, "data");
  expect(String(said)).toBe("half written\n");
  server.kill("SIGKILL");
  await once(server, "exit");
  expect(await stateOf(database)).toEqual(before);
  expect(await defects()).toEqual([]);
  expect((await writeMuch(database)).problems).toEqual([]);
  expect(await stateOf(database)).not.toEqual(before);
  expect(await defects()).toEqual([]);
});

test("A Neo4j that is killed in the middle of a bulk write has, when it is back, the repository as it was", async () => {
  const engine = new EngineProcess({ dataDir, ...heap });
  const outcome = await engine.outcome();
  if (!("started" in outcome)) throw new Error(outcome.fault);
  const killed = new Neo4jDatabase({ ...outcome.started, recordKey, readTimeoutMs: 120_000, writeTimeoutMs: 120_000 });
  await killed.write(transaction => transaction.run("CREATE (:Element:Service {id: 'L0', code: 'L0'})"));
  const before = await stateOf(killed);
  const writing = writeMuch(pausing(killed, () => killJvmOf(dataDir)));
  await expect(writing).rejects.toMatchObject({ code: "DATABASE_UNAVAILABLE" });
  await Promise.all([killed.close(), engine.kill()]);

  const again = new EngineProcess({ dataDir, ...heap });
  const second = await again.outcome();
  if (!("started" in second)) throw new Error(second.fault);
  const back = new Neo4jDatabase({ ...second.started, recordKey, readTimeoutMs: 120_000, writeTimeoutMs: 120_000 });
  expect(await stateOf(back)).toEqual(before);
  await Promise.all([back.close(), again.kill()]);
});
