import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { freePort } from "../../src/database/embedded/free-port.js";
import { quickJvm } from "../../src/database/embedded/start-embedded-neo4j.js";
import { ServerProcess } from "./server-process.js";

interface Step {
  heading: string;
  command: string;
  /** Lines that the output contains. */
  lines?: string[];
  /** Excerpt of the output as JSON. */
  answer?: object;
}

/** Returns the shell blocks of docs/first-day.md in their order, each with the answer below it. */
function stepsOfPage(): Step[] {
  const sections = readFileSync("docs/first-day.md", "utf8").split(/^## /m).slice(1);
  return sections.flatMap(section => {
    const [heading = ""] = section.split("\n", 1);
    const blocks = section.matchAll(/^```sh\n([\s\S]*?)^```\n```(json|text)\n([\s\S]*?)^```\n/gm);
    return [...blocks].map(([, command, form, answer]) => ({
      ...{ heading, command: command! },
      ...(form === "json" ? { answer: JSON.parse(answer!) } : { lines: answer!.trim().split("\n") }),
    }));
  });
}

/** Timeout of the start, and of a step, in milliseconds: each starts processes. */
const patienceMs = 900_000;

const steps = stepsOfPage();
let folder: string;
let server: ServerProcess;
let environment: Record<string, string>;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "spbe-first-day-"));
  const settings = { DATA_DIR: path.join(folder, "data"), NEO4J_HEAP: "512m", NEO4J_JVM_OPTIONS: quickJvm.join(" ") };
  const ORGANIZATION = "Pemerintah Provinsi Contoh";
  server = new ServerProcess({ ...settings, ORGANIZATION, SEED: "reference", PORT: String(await freePort()) });
  const FOLDER = path.join(folder, "files");
  await mkdir(FOLDER);
  const { PATH, HOME } = process.env;
  environment = { PATH: PATH!, HOME: HOME!, FOLDER, ...settings, SERVER: await server.ready() };
}, patienceMs);
afterAll(async () => {
  server.signal("SIGKILL");
  await server.ended();
  await rm(folder, { recursive: true, force: true });
});

const open = async (address: string) =>
  (await fetch(`${environment.SERVER}${address}`, { headers: { accept: "text/html" } })).text();

test("The page has a step for each part of the day", () => {
  expect(steps.map(({ heading }) => heading)).toEqual([
    ...["The OPDs", "A template for each OPD", "An OPD sends its rows back", "An OPD sends its rows back"],
    ...["The first answer", "The first answer", "The days after"],
  ]);
});

test("The start says in the terminal what to do first, and the first page offers the same", async () => {
  expect(server.output).toMatch(/No OPD is recorded yet\. First, in a browser: http\S+\/\?lihat=mulai, or in another/);
  expect(server.output).toContain("npm run template -- opd.xlsx --kinds Opd");
  const page = await open("/");
  expect(page).toContain('href="/export/template.xlsx?kinds=Opd"');
  expect(page).toContain("Pemerintah Provinsi Contoh");
});

test.each(steps)(
  "$heading: the commands answer as the page shows",
  async ({ command, lines = [], answer }) => {
    const { stdout, stderr } = await promisify(execFile)("bash", ["-euc", command], { env: environment });
    for (const line of lines) expect(stdout + stderr).toContain(line);
    if (answer) expect(JSON.parse(stdout)).toMatchObject(answer);
  },
  patienceMs,
);

test("The guide then has a template for each OPD, and the report of the OPD what it sent", async () => {
  const guide = await open("/?lihat=mulai");
  for (const code of ["DINKES", "DISKOMINFO"]) expect(guide).toContain(`href="/export/template.xlsx?opd=${code}"`);
  expect(await open("/")).not.toContain("Mulai mengisi");
  expect(await open("/opd/DINKES")).toContain("Pendaftaran rawat jalan");
});
