import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { element } from "../support/element.js";
import { useRepository } from "../support/repository.js";

const { given } = useRepository();

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "spbe-workbook-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A command of package.json on the engine of the tests; in its own folder, whose `.env` is none. */
async function run(command: "export" | "template", ...words: string[]): Promise<{ code: number; stderr: string }> {
  const { TEST_NEO4J_URI, TEST_NEO4J_USER = "neo4j", TEST_NEO4J_PASSWORD, PATH } = process.env;
  const env = { PATH, NEO4J_URI: TEST_NEO4J_URI, NEO4J_USER: TEST_NEO4J_USER, NEO4J_PASSWORD: TEST_NEO4J_PASSWORD };
  const started = promisify(execFile)(process.execPath, ["--import", "tsx", `src/server/${command}.ts`, ...words], {
    env,
  });
  return started.then(
    ({ stderr }) => ({ code: 0, stderr }),
    ({ code, stderr }) => ({ code, stderr }),
  );
}

test("an export of some kinds is a folder of CSV", async () => {
  await given(element("s", "Service", "LYN-1"));
  const target = path.join(folder, "csv");
  expect(await run("export", target, "--format", "csv", "--kinds", "Layanan,Application")).toEqual({
    code: 0,
    stderr: "",
  });
  expect((await readdir(target)).sort()).toEqual(["Aplikasi.csv", "Layanan.csv"]);
  expect(await readFile(path.join(target, "Layanan.csv"), "utf8")).toContain("\r\nLYN-1,Nama LYN-1,");
}, 30_000);

test("what cannot be exported leaves no file behind, and says why", async () => {
  const file = path.join(folder, "nothing.xlsx");
  expect(await run("export", file, "--opd", "NIX")).toEqual({ code: 1, stderr: expect.stringContaining("opd:NIX") });
  expect(await run("template", file, "--kinds", "Rumah")).toEqual({
    code: 1,
    stderr: expect.stringContaining('"Rumah"'),
  });
  expect((await readdir(folder)).filter(name => name.startsWith("nothing"))).toEqual([]);
}, 60_000);
