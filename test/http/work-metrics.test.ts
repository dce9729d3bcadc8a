import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { freeBytesOf } from "../../src/database/disk-space.js";
import type { HttpServer } from "../../src/http/http-server.js";
import { addImportRoutes, importQueue } from "../../src/http/import-routes.js";
import { engineStart } from "../../src/start/engine-start.js";
import { useRepository } from "../support/repository.js";
import { csv } from "./import-server.js";
import { contextOn } from "./repository-server.js";
import { testUploads } from "./test-uploads.js";
import { startTinyServer } from "./tiny-server.js";

const { database } = useRepository();
let [isAway, server] = [false, undefined as unknown as HttpServer];

beforeAll(async () => {
  const imports = importQueue();
  server = await startTinyServer({
    imports,
    backups: { failures: 0, ageSeconds: () => (isAway ? Promise.reject(new Error("away")) : Promise.resolve(60)) },
    engineStart: () => (isAway ? Promise.reject(new Error("away")) : engineStart(database)),
    dataDisk: () => freeBytesOf(tmpdir()),
    addRoutes: app => addImportRoutes(app, { uploads: testUploads(), queue: imports }, contextOn(database)),
  });
});
afterAll(() => server.stop());

async function metrics(): Promise<Record<string, number>> {
  const text = await (await fetch(`${server.url}/metrics`)).text();
  const lines = text.split("\n").filter(line => line !== "" && !line.startsWith("#"));
  return Object.fromEntries(lines.map(line => [line.slice(0, line.lastIndexOf(" ")), Number(line.split(" ").at(-1))]));
}

async function post(body: string, query = "") {
  const headers = { "content-type": "text/csv" };
  const answer = await fetch(`${server.url}/import?name=Layanan.csv${query}`, { method: "POST", body, headers });
  await answer.text();
  return answer.status;
}

test("Imports are counted by outcome, and requests that are refused as a whole by code", async () => {
  expect(await post(csv, "&dryRun=true")).toBe(200);
  expect(await post(csv)).toBe(200);
  expect(await post("Kode,Nama,Metode Layanan\nLYN-2,Dua,Telepati\n")).toBe(422);
  expect(await post(csv, "&dryRun=perhaps")).toBe(400);
  expect((await fetch(`${server.url}/nothing`)).status).toBe(404);
  expect(await metrics()).toMatchObject({
    'imports_total{outcome="checked"}': 1,
    'imports_total{outcome="written"}': 1,
    'imports_total{outcome="refused"}': 1,
    'imports_total{outcome="failed"}': 0,
    'http_refusals_total{code="BAD_REQUEST"}': 1,
    'http_refusals_total{code="NOT_FOUND"}': 1,
  });
});

test("The version of the server is shown, as package.json has it", async () => {
  const { version } = JSON.parse(readFileSync("package.json", "utf8"));
  expect(await metrics()).toMatchObject({ [`spbe_build_info{version="${version}"}`]: 1 });
});

test("Queues, the disk of the data folder and the start of Neo4j are shown, and whether it answers", async () => {
  const shown = await metrics();
  for (const name of ["exports", "pictures", "imports"]) {
    for (const part of ["waiting", "running"]) expect(shown[`queue_${part}{queue="${name}"}`]).toBe(0);
    // The queue of pictures is one for all tests of a process.
    expect(shown[`queue_refused{queue="${name}"}`]).toBeGreaterThanOrEqual(0);
  }
  expect(shown.data_disk_free_bytes).toBeGreaterThan(1_000_000);
  const now = Date.now() / 1_000;
  expect([shown.neo4j_start_time_seconds! > now - 86_400, shown.neo4j_start_time_seconds! <= now]).toEqual([
    true,
    true,
  ]);
  isAway = true;
  const { neo4j_start_time_seconds: start, backup_age_seconds: age, data_disk_free_bytes: free } = await metrics();
  expect([start, age]).toEqual([Number.NaN, Number.NaN]);
  expect(free).toBeGreaterThan(1_000_000);
});
