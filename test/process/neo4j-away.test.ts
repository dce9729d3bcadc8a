import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@jest/globals";
import { pino } from "pino";
import { readConfig } from "../../src/config.js";
import { freePort } from "../../src/database/embedded/free-port.js";
import { quickJvm, startEmbeddedNeo4j } from "../../src/database/embedded/start-embedded-neo4j.js";
import { startServer } from "../../src/start-server.js";
import { ask } from "../http/tiny-server.js";
import { eventually } from "../support/eventually.js";

test("Neo4j goes away and comes back: errors meanwhile, and the server recovers by itself", async () => {
  const dataDir = await mkdtemp(path.join(tmpdir(), "spbe-away-"));
  const port = await freePort();
  const startEngine = () =>
    startEmbeddedNeo4j({ dataDir, heap: "512m", port, jvmOptions: quickJvm, onProgress: () => {} });
  const engine = await startEngine();
  const { uri, user, password } = engine;
  const settings = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, SEED: "none", PORT: "0" };
  const server = await startServer(readConfig(settings), pino({ level: "silent" }), () => {});
  const outcome = async () => (await ask(server, "{ services { totalCount } }")).body;
  const readiness = async () => (await fetch(`${server.url}/health/ready`)).status;
  expect([await outcome(), await readiness()]).toMatchObject([{ data: { services: { totalCount: 0 } } }, 200]);

  await engine.stop();
  expect((await outcome()).errors[0].extensions).toEqual({ code: "DATABASE_UNAVAILABLE" });
  expect(await readiness()).toBe(503);

  const again = await startEngine();
  await eventually(async () => (await readiness()) === 200);
  expect((await outcome()).errors).toBeUndefined();
  await server.stop();
  await again.stop();
  await rm(dataDir, { recursive: true, force: true });
});
