import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { freePort } from "../../src/database/embedded/free-port.js";
import { quickJvm } from "../../src/database/embedded/start-embedded-neo4j.js";
import type { Command } from "../cli/run-command.js";
import { posted } from "../http/posted.js";
import { eventually } from "../support/eventually.js";
import { runProcessWith, startProcessWith } from "./command-process.js";
import { ServerProcess } from "./server-process.js";

// These tests depend on their order, because each start of an engine takes seconds.
let folder: string;
let settings: Record<string, string>;
let server: ServerProcess;
let url: string;

const announced = () => path.join(settings.DATA_DIR!, "neo4j", "running.json");
const inFolder = (name: string) => path.join(folder, name);

async function start() {
  server = new ServerProcess({ ...settings, PORT: String(await freePort()) });
  url = await server.ready();
}

const run = (command: Command, ...words: string[]) => runProcessWith(settings, command, ...words);

/** Returns the codes of the services that begin with a text, as the server answers it. */
async function services(begin: string): Promise<string[]> {
  const query = `{ services(first: 500, filter: { code: { startsWith: "${begin}" } }) { nodes { code } } }`;
  const answer = await fetch(`${url}/graphql?${new URLSearchParams({ query })}`, {
    headers: { "apollo-require-preflight": "true" },
  });
  const { data } = (await answer.json()) as any;
  return data.services.nodes.map(({ code }: { code: string }) => code).sort();
}

async function csvOf(name: string, codes: readonly string[]): Promise<string> {
  const file = inFolder(`Layanan ${name}.csv`);
  await writeFile(file, ["Kode,Nama", ...codes.map(code => `${code},Layanan ${code}`)].join("\n"));
  return file;
}

/** Timeout of tests that start several engines, in milliseconds. */
const several = 900_000;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "spbe-beside-"));
  const NEO4J_JVM_OPTIONS = quickJvm.join(" ");
  settings = { DATA_DIR: inFolder("data"), NEO4J_HEAP: "512m", NEO4J_JVM_OPTIONS };
  await start();
}, several);
afterAll(async () => {
  server?.signal("SIGKILL");
  await server?.ended();
  await rm(folder, { recursive: true, force: true });
});

test("The server announces its engine in a file that only its user can read", async () => {
  expect((await stat(announced())).mode & 0o777).toBe(0o600);
});

test("An import of a command is in the next answer of the server, although the one before was stored", async () => {
  expect(await services("SATU")).toEqual([]);
  expect(await services("SATU")).toEqual([]);
  expect(await run("import", await csvOf("satu", ["SATU-1"]))).toMatchObject({ code: 0 });
  expect(await services("SATU")).toEqual(["SATU-1"]);
});

test("Two imports at once are both written", async () => {
  const files = await Promise.all([csvOf("dua", ["DUA-1"]), csvOf("tiga", ["DUA-2"])]);
  const ran = await Promise.all(files.map(file => run("import", file)));
  expect(ran.map(({ code }) => code)).toEqual([0, 0]);
  expect(await services("DUA")).toEqual(["DUA-1", "DUA-2"]);
});

test("A folder that a command loads is in the next answer of the server", async () => {
  await mkdir(inFolder("seeds"));
  await writeFile(path.join(inFolder("seeds"), "service.csv"), "code,name\nEMPAT-1,Empat\n");
  expect(await run("seed", inFolder("seeds"))).toMatchObject({ code: 0 });
  expect(await services("EMPAT")).toEqual(["EMPAT-1"]);
});

test.each<[Command, string[], file: string | undefined]>([
  ["template", ["template.xlsx"], "template.xlsx"],
  ["export", ["whole.xlsx"], "whole.xlsx"],
  ["export-archimate", ["model.xml"], "model.xml"],
  ["purge-sample", ["--yes"], undefined],
  ["snapshot", [], undefined],
])("%s works beside the server, without another engine", async (command, words, file) => {
  const named = words.map(word => (word === file ? inFolder(word) : word));
  const { code, stderr } = await run(command, ...named);
  expect([code, stderr]).toEqual([0, ""]);
  if (file) expect((await stat(inFolder(file))).size).toBeGreaterThan(1_000);
});

test("The record is whole after writes of the server and of commands", async () => {
  const query = 'mutation { createService(input: { code: "LIMA-1", name: "Lima" }) { element { code } } }';
  await fetch(`${url}/graphql`, posted({ query }));
  const { code, stdout } = await run("verify-record");
  expect([code, stdout]).toEqual([0, expect.stringMatching(/^Records: 5, of 5 elements\.[\s\S]*No defect\.\n$/)]);
});

test(
  "A server that ends meanwhile leaves all of an import or nothing, and the command says so",
  async () => {
    const codes = Array.from({ length: 3_000 }, (_, index) => `AKHIR-${index}`);
    const command = startProcessWith(settings, "import", await csvOf("akhir", codes));
    let output = "";
    for (const stream of [command.stdout!, command.stderr!]) stream.on("data", data => (output += data));
    const ended = once(command, "close");
    await eventually(() => /Menulis|SELESAI/.test(output));
    server.signal("SIGTERM");
    const [code] = await ended;
    expect(await server.ended()).toBe(0);
    expect(existsSync(announced())).toBe(false);
    expect(output).not.toMatch(/^ +at /m);
    expect(output).toMatch(code === 0 ? /SELESAI/ : /Basis data sedang tidak dapat dijangkau; coba lagi/);
    await start();
    expect((await services("AKHIR")).length).toBe(code === 0 ? 500 : 0);
  },
  several,
);

test(
  "After a kill -9 of the server, a command is not misled by its announcement, and neither is the next server",
  async () => {
    server.signal("SIGKILL");
    await server.ended();
    expect(existsSync(announced())).toBe(true);
    const { code, stderr } = await run("export", inFolder("after.xlsx"));
    expect([code, stderr]).toEqual([0, expect.stringContaining("Starting the embedded Neo4j")]);
    await start();
    expect(await services("SATU")).toEqual(["SATU-1"]);
    expect(await run("import", await csvOf("lima", ["SATU-2"]))).toMatchObject({ code: 0 });
    expect(await services("SATU")).toEqual(["SATU-1", "SATU-2"]);
  },
  several,
);

test(
  "Two commands at once without a server take turns",
  async () => {
    server.signal("SIGTERM");
    await server.ended();
    const ran = await Promise.all(["a.xlsx", "b.xlsx"].map(name => run("template", inFolder(name))));
    await start();
    expect(ran).toEqual([expect.objectContaining({ code: 0 }), expect.objectContaining({ code: 0 })]);
  },
  several,
);

test("An account that a command adds ends the rights of everybody at this machine within seconds", async () => {
  const me = async () => ((await (await fetch(`${url}/me`)).json()) as any).account;
  expect(await me()).toBe("local");
  const { code, stdout } = await run("account", "add", "Pengelola Akun", "--role", "ADMIN");
  expect([code, stdout]).toEqual([0, expect.stringContaining("/sign-in")]);
  await eventually(async () => (await me()) !== "local");
});
