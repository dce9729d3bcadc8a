import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { readConfig } from "../../src/config.js";
import { freePort } from "../../src/database/embedded/free-port.js";
import { quickJvm } from "../../src/database/embedded/start-embedded-neo4j.js";
import { readQuestions } from "../../src/graphql/trusted-documents/read-questions.js";
import { readRecordKey } from "../../src/record/record-key.js";
import { openEngine } from "../../src/start/open-engine.js";
import { ServerProcess } from "../process/server-process.js";
import { headersOf, signing } from "../support/account-token.js";
import { emptyTestDatabase, testEngine } from "../support/repository.js";
import { answersOf } from "./answers.js";
import { Client, stepsIn, Writers } from "./writers.js";

const count = 50;

/** Milliseconds that a test may take on a busy machine: servers and commands are processes that start. */
const patience = 900_000;

let folder: string;
let token: string;
let server: ServerProcess;
let original: Client;
let writers: Writers;

/** Settings of a repository with an engine of its own in `folder`. */
const own = () => ({
  ...{ DATA_DIR: path.join(folder, "data"), NEO4J_HEAP: "512m", NEO4J_JVM_OPTIONS: quickJvm.join(" ") },
  ...{ ...signing, PLAN_QUESTIONS: "false", SEED: "sample" },
});

/** Settings of a repository on the Neo4j of the tests, with the record key of the other one. */
const moved = () => ({
  ...testEngine(),
  ...{ DATA_DIR: path.join(folder, "moved"), RECORD_SEALS: path.join(folder, "moved", "seals.jsonl") },
  ...{ RECORD_KEY_FILE: path.join(folder, "data", "record-key") },
  ...{ ...signing, PLAN_QUESTIONS: "false", SEED: "none" },
});

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "spbe-backup-"));
  server = new ServerProcess({ ...own(), PORT: String(await freePort()) });
  const url = await server.ready();
  original = new Client(url, await addArchitect());
  writers = new Writers(original, count);
  await emptyTestDatabase();
}, patience);
afterAll(async () => {
  server.signal("SIGKILL");
  await emptyTestDatabase();
  await rm(folder, { recursive: true, force: true });
});

/** Adds an account beside the running server, as an installer does with a command. Returns its token. */
async function addArchitect(): Promise<string> {
  const config = readConfig({ ...own(), RECORD_KEY_FILE: path.join(folder, "data", "record-key") });
  const recordKey = () => readRecordKey(config);
  const { database, stop } = await openEngine(config, { isCommand: true, onProgress: () => {} }, recordKey);
  const { authorization } = await headersOf(database, "Admin Arsitektur", { role: "ARCHITECT" });
  token = authorization.replace("Bearer ", "");
  await stop();
  return token;
}

interface Running {
  child: ChildProcess;
  output(): string;
}

function start(command: "backup" | "restore" | "verify-record", settings: object, ...words: string[]): Running {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, ...settings } as NodeJS.ProcessEnv;
  const child = spawn(process.execPath, ["--import", "tsx", `src/cli/${command}.ts`, ...words], { env });
  let output = "";
  for (const stream of [child.stdout!, child.stderr!]) stream.on("data", text => (output += text));
  return { child, output: () => output };
}

async function run(...asked: Parameters<typeof start>): Promise<{ code: number; output: string }> {
  const { child, output } = start(...asked);
  const [code] = await once(child, "close");
  return { code, output: output() };
}

async function killed({ child }: Running): Promise<void> {
  child.kill("SIGKILL");
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
}

const at = (name: string) => path.join(folder, name);

test(
  "A backup that is killed leaves no file of its name, and writes go on; the next one of 50 writers is complete, for its owner only",
  async () => {
    await writers.begin();
    await writers.haveWritten(2);
    const half = start("backup", own(), at("killed.backup"));
    while (half.child.exitCode === null && !readdirSync(folder).some(name => name.startsWith("killed.backup.")))
      await new Promise(done => setTimeout(done, 5));
    expect({ code: half.child.exitCode, output: half.output() }).toMatchObject({ code: null });
    await killed(half);
    expect(existsSync(at("killed.backup"))).toBe(false);
    await writers.haveWritten(Math.max(...writers.acknowledged) + 1);

    const before = [...writers.acknowledged];
    const { code, output } = await run("backup", own(), at("writing.backup"));
    expect({ code, output }).toEqual({
      code: 0,
      output: expect.stringMatching(/nodes and .*Writes waited for [\d,]+ ms/s),
    });
    const after = [...writers.acknowledged];
    await writers.end();
    expect(statSync(at("writing.backup")).mode & 0o777).toBe(0o600);
    // The password of the engine, with which the command reads everything.
    expect(statSync(path.join(folder, "data", "neo4j", "running.json")).mode & 0o777).toBe(0o600);
    const [, metrics] = await original.get("/metrics");
    expect(Number(/^backup_age_seconds (\S+)$/m.exec(metrics)?.[1])).toBeLessThan(600);
    const [, paused] = /waited for ([\d,]+) ms/.exec(output)!;
    // The transaction that holds the gates ends after five seconds; the rest is the way to it and back on a busy machine.
    expect(Number(paused!.replace(",", ""))).toBeLessThan(15_000);
    await writeFile(at("acknowledged.json"), JSON.stringify({ before, after }));
  },
  patience,
);

test(
  "A restore that is killed is never served as a whole, and begins again; the copy shows one moment, and its record has no defect",
  async () => {
    const serving = new ServerProcess({ ...moved(), PORT: String(await freePort()) });
    await serving.ready();
    const half = start("restore", moved(), at("writing.backup"));
    // At once: a small repository is complete a moment later.
    half.child.stderr!.on("data", () => half.output().includes("creating the relations") && half.child.kill("SIGKILL"));
    await once(half.child, "close");
    expect({ signal: half.child.signalCode, output: half.output() }).toMatchObject({ signal: "SIGKILL" });
    expect(await serving.ended()).toBe(1);
    expect(serving.output).toContain("Somebody restores a backup");
    const tooEarly = new ServerProcess({ ...moved(), PORT: String(await freePort()) });
    expect(await tooEarly.ended()).toBe(1);
    expect(tooEarly.output).toContain("RESTORE_UNFINISHED");

    const again = await run("restore", moved(), at("writing.backup"));
    expect(again).toEqual({ code: 0, output: expect.stringContaining("beginning again") });
    const copy = new ServerProcess({ ...moved(), PORT: String(await freePort()) });
    const found = await stepsIn(new Client(await copy.ready(), token), count);
    copy.signal("SIGTERM");
    await copy.ended();
    const { before, after } = JSON.parse(readFileSync(at("acknowledged.json"), "utf8"));
    for (const [number, [a, b]] of found.pairs.entries()) {
      expect([number, b]).toEqual([number, a]);
      expect(a).toBeGreaterThanOrEqual(before[number]);
      // A step may have been committed, but not acknowledged.
      expect(a).toBeLessThanOrEqual(after[number] + 1);
      expect(found.applications[number]).toEqual(Array.from({ length: a }, (_, index) => index + 1));
    }
    const verified = await run("verify-record", moved());
    expect(verified).toEqual({ code: 0, output: expect.stringContaining("No defect.") });
  },
  patience,
);

test(
  "A restored repository answers every trusted document like the original one, and its accounts sign in",
  async () => {
    const refused = await run("restore", moved(), at("writing.backup"));
    expect(refused).toEqual({ code: 1, output: expect.stringContaining("NOT_EMPTY") });
    await emptyTestDatabase();
    const addresses = [
      ...readQuestions().map(({ name }) => `/questions/${name}`),
      ...["/me", `/record?until=${new Date().toISOString()}`, "/export/services.csv", "/export/applications.csv"],
    ];
    // A new server has counted the relations for its costs as late as the copy will have, and has stored all events.
    server.signal("SIGTERM");
    await server.ended();
    server = new ServerProcess({ ...own(), PORT: String(await freePort()) });
    original = new Client(await server.ready(), token);
    const { code } = await run("backup", own(), at("quiet.backup"));
    expect(code).toBe(0);
    const expected = await answersOf(original, addresses);
    expect((await run("restore", moved(), at("quiet.backup"))).code).toBe(0);
    const copy = new ServerProcess({ ...moved(), PORT: String(await freePort()) });
    const answers = await answersOf(new Client(await copy.ready(), token), addresses);
    copy.signal("SIGTERM");
    await copy.ended();
    expect(answers).toEqual(expected);
    // What fifty writers have added makes a document of seven levels too costly.
    const failed = Object.values(expected).filter(([status]) => status !== 200);
    expect(failed.filter(([, body]) => !body.includes('"code":"COST_EXCEEDED"'))).toEqual([]);
    expect(failed.length).toBeLessThan(3);
  },
  patience,
);
