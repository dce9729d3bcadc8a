import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { pino } from "pino";
import { readConfig } from "../../src/config.js";
import { quickJvm } from "../../src/database/embedded/start-embedded-neo4j.js";
import type { HttpServer } from "../../src/http/http-server.js";
import { startServer } from "../../src/start-server.js";
import { csv, named } from "../http/import-server.js";
import { ask, refusal } from "../http/tiny-server.js";
import { eventually } from "../support/eventually.js";
import { patient } from "../support/patient.js";
import { SmallDisk } from "../support/small-disk.js";

// These tests depend on their order, because each start of an engine takes seconds.
let disk: SmallDisk;
let server: HttpServer;

const startOn = (folder: string) => {
  const settings = {
    DATA_DIR: folder,
    SEED: "none",
    PORT: "0",
    NEO4J_HEAP: "512m",
    PLAN_QUESTIONS: "false",
    NEO4J_JVM_OPTIONS: quickJvm.join(" "),
    ...patient,
  };
  return startServer(readConfig(settings), pino({ level: "silent" }), () => {});
};

const create = (name: string) =>
  ask(server, `mutation { createService(input: { code: "${name}", name: "${name}" }) { element { code } } }`);
const services = async () => {
  const { body } = await ask(server, "{ services(orderBy: { property: code }) { nodes { code } } }");
  return body.data.services.nodes.map((service: { code: string }) => service.code);
};
const refused = { errors: [{ message: expect.stringContaining("DATA_DIR"), extensions: { code: "DISK_FULL" } }] };
const gauge = async (name: string) => {
  const text = await (await fetch(`${server.url}/metrics`)).text();
  return Number(new RegExp(`^${name} (\\S+)$`, "m").exec(text)?.[1]);
};
const importOf = (body: string) =>
  fetch(`${server.url}/import?${new URLSearchParams(named)}`, {
    method: "POST",
    body,
    headers: { "content-type": "text/csv" },
  });

beforeAll(async () => {
  disk = await SmallDisk.mount(320);
  server = await startOn(disk.folder);
  expect((await create("SATU")).body.errors).toBeUndefined();
});
afterAll(async () => {
  await server?.stop();
  await disk?.unmount();
});

test("While space is low, writes are refused as DISK_FULL, reads go on, and the metrics tell", async () => {
  expect(await gauge("store_writes_refused")).toBe(0);
  disk.fill(60_000_000);
  expect((await create("DUA")).body).toMatchObject(refused);
  expect(await refusal(await importOf(csv))).toEqual([507, "DISK_FULL"]);
  expect(await services()).toEqual(["SATU"]);
  expect((await fetch(`${server.url}/health/ready`)).status).toBe(200);
  expect(await gauge("store_writes_refused")).toBe(1);
  expect(await gauge("store_disk_free_bytes")).toBeLessThan(70_000_000);
});

test("As soon as there is space again, writes go on", async () => {
  disk.release();
  expect((await create("DUA")).body.errors).toBeUndefined();
  expect(await gauge("store_writes_refused")).toBe(0);
});

test("A file that is larger than the space is refused before it is read", async () => {
  disk.fill(128 * 2 ** 20 + 1_000_000);
  expect(await refusal(await importOf(csv + ",".repeat(2_000_000)))).toEqual([507, "DISK_FULL"]);
  expect((await importOf(csv)).status).toBe(200);
  disk.release();
});

const said = { acknowledged: ["SATU", "DUA"], refused: [] as string[] };

/** Creates a service, and records its name by what the answer says of it. */
async function write(name: string) {
  const { body } = await create(name);
  if (!body.errors) said.acknowledged.push(name);
  else if (body.errors[0].extensions.code === "DISK_FULL") said.refused.push(name);
  else expect(body.errors[0].extensions.code).toBe("DATABASE_UNAVAILABLE");
}

test("A disk that another program fills between two writes costs no read, and nothing is written", async () => {
  await write("SEBELUM");
  disk.fill();
  for (const name of ["PENUH-1", "PENUH-2", "PENUH-3"]) await write(name);
  expect(said.refused).toEqual(["PENUH-1", "PENUH-2", "PENUH-3"]);
  expect(await services()).toEqual(expect.arrayContaining(said.acknowledged));
  disk.release();
  expect((await create("SESUDAH")).body.errors).toBeUndefined();
});

test("A disk that is filled during writes costs no acknowledged one, and no restart by hand", async () => {
  const writers = Array.from({ length: 8 }, async (_, writer) => {
    for (let number = 0; number < 10; number++) {
      if (writer === 0 && number === 3) disk.fill();
      await write(`N${writer}-${number}`);
    }
  });
  await Promise.all(writers);
  disk.release();
  await eventually(async () => !(await create("AKHIR")).body.errors);
  const there = await services();
  expect(there).toEqual(expect.arrayContaining([...said.acknowledged, "AKHIR"]));
  expect(said.refused.filter(name => there.includes(name))).toEqual([]);
});

test("A start on a full disk is refused in words that name the folder, and succeeds once there is space", async () => {
  await server.stop();
  disk.fill();
  await expect(startOn(disk.folder)).rejects.toThrow(
    new RegExp(`disk of the data folder ${disk.folder}.* is full .*Free space on it.*DATA_DIR`),
  );
  disk.release();
  server = await startOn(disk.folder);
  expect(await services()).toContain("AKHIR");
});
