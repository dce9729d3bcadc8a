import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { freePort } from "../../src/database/embedded/free-port.js";
import { posted } from "../http/posted.js";
import { eventually } from "../support/eventually.js";
import { emptyTestDatabase } from "../support/repository.js";
import { hasEngine, ServerProcess } from "./server-process.js";

let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), "spbe-start-"));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

const there = () => ({
  NEO4J_URI: process.env.TEST_NEO4J_URI!,
  NEO4J_USER: process.env.TEST_NEO4J_USER ?? "neo4j",
  NEO4J_PASSWORD: process.env.TEST_NEO4J_PASSWORD!,
});

const post = async (url: string, query: string) =>
  (await (await fetch(`${url}/graphql`, posted({ query }))).json()) as any;

describe("A server with an engine of its own", () => {
  test("serves, refuses to share its data, ends cleanly, keeps the data, and leaves no engine behind", async () => {
    const first = new ServerProcess({ DATA_DIR: dataDir, PORT: String(await freePort()), NEO4J_HEAP: "512m" });
    const url = await first.ready();
    await post(url, `mutation { createService(input: { code: "S1", name: "Layanan" }) { element { ref } } }`);

    const intruder = new ServerProcess({ DATA_DIR: dataDir, PORT: String(await freePort()) });
    expect(await intruder.ended()).toBe(1);
    expect(intruder.output).toContain("in use by another process");

    first.signal("SIGTERM");
    expect(await first.ended()).toBe(0);
    expect(hasEngine(dataDir)).toBe(false);

    const second = new ServerProcess({ DATA_DIR: dataDir, PORT: String(await freePort()), NEO4J_HEAP: "512m" });
    const { data } = await post(await second.ready(), "{ services { nodes { ref } } }");
    expect(data).toEqual({ services: { nodes: [{ ref: "service:S1" }] } });
    expect(hasEngine(dataDir)).toBe(true);
    second.signal("SIGKILL");
    await second.ended();
    await eventually(() => !hasEngine(dataDir));
  });
});

describe("A server that is pointed to a Neo4j", () => {
  // Each server has a record key of its own, and a database belongs to one key.
  beforeEach(emptyTestDatabase);
  afterAll(emptyTestDatabase);

  test("needs no Java, and ends on a signal", async () => {
    const server = new ServerProcess({ ...there(), PORT: String(await freePort()), PATH: "/nowhere" });
    expect((await fetch(`${await server.ready()}/health/ready`)).status).toBe(200);
    server.signal("SIGINT");
    expect(await server.ended()).toBe(0);
  });

  test("takes as long to start as it needs, seeds included, however short the time limits of requests are", async () => {
    const limits = { READ_TIMEOUT_MS: "1", WRITE_TIMEOUT_MS: "1" };
    const server = new ServerProcess({ ...there(), ...limits, SEED: "sample", PORT: String(await freePort()) });
    await server.ready();
    server.signal("SIGTERM");
    expect(await server.ended()).toBe(0);
  });

  test("does so through a cluster's address too", async () => {
    const uri = there().NEO4J_URI.replace("bolt:", "neo4j:");
    const server = new ServerProcess({ ...there(), NEO4J_URI: uri, PORT: String(await freePort()) });
    expect((await post(await server.ready(), "{ services { totalCount } }")).errors).toBeUndefined();
    server.signal("SIGTERM");
    expect(await server.ended()).toBe(0);
  });
});

describe("A server that cannot start says why in one message and exits with 1:", () => {
  const closed = "bolt://127.0.0.1:1";
  test.each([
    ["faulty settings", () => ({ PORT: "many", SEED: "all" }), ["PORT:", "SEED:"]],
    ["no Java and no address", () => ({ PATH: "/nowhere" }), ["Java 17", "docker compose up", "NEO4J_URI"]],
    ["nobody at the address", () => ({ ...there(), NEO4J_URI: closed }), [`No Neo4j answers at ${closed}`]],
    ["a wrong password", () => ({ ...there(), NEO4J_PASSWORD: "wrong" }), ["refuses the password"]],
  ])("%s", async (_what, settings, words) => {
    await expectRefusal({ PORT: String(await freePort()), ...settings() }, words);
  });

  test("a taken port", async () => {
    const occupant = createServer();
    await new Promise<void>(done => occupant.listen(0, "127.0.0.1", done));
    const { port } = occupant.address() as { port: number };
    await expectRefusal({ ...there(), PORT: String(port) }, [`Port ${port}`, "is taken"]);
    occupant.close();
  });
});

async function expectRefusal(settings: Record<string, string>, words: string[]) {
  const server = new ServerProcess({ DATA_DIR: dataDir, ...settings });
  expect(await server.ended()).toBe(1);
  for (const word of words) expect(server.output).toContain(word);
  expect(server.output).not.toMatch(/^ +at /m);
}
