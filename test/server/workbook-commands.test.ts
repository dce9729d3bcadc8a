import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
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
async function run(
  command: "export" | "import" | "template",
  ...words: string[]
): Promise<{ code: number; stderr: string; stdout?: string }> {
  const { TEST_NEO4J_URI, TEST_NEO4J_USER = "neo4j", TEST_NEO4J_PASSWORD, PATH } = process.env;
  const env = { PATH, NEO4J_URI: TEST_NEO4J_URI, NEO4J_USER: TEST_NEO4J_USER, NEO4J_PASSWORD: TEST_NEO4J_PASSWORD };
  const started = promisify(execFile)(process.execPath, ["--import", "tsx", `src/server/${command}.ts`, ...words], {
    env,
  });
  return started.then(
    ({ stderr, stdout }) => ({ code: 0, stderr, ...(command === "import" && { stdout }) }),
    ({ code, stderr, stdout }) => ({ code, stderr, ...(command === "import" && { stdout }) }),
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

test("what was exported is imported without a change, and what is wrong with a file makes the exit code 1", async () => {
  await given(element("s", "Service", "LYN-1", ", provenance: 'REPORTED'"));
  const file = path.join(folder, "all.xlsx");
  await run("export", file);
  expect(await run("import", file)).toEqual({
    code: 0,
    stderr: "Memeriksa 1 baris …\nMenulis 1 baris …\n",
    stdout: expect.stringContaining("SELESAI. Elemen: 0 dibuat, 0 diperbarui, 1 tetap; relasi: 0 ditambah, 0 dihapus;"),
  });
  const faulty = path.join(folder, "Layanan.csv");
  await writeFile(faulty, "Kode,Nama,Metode Layanan\nLYN-2,Dua,Telepati\nLYN-3,Tiga,Telepati\n");
  expect(await run("import", faulty, "--dry-run")).toMatchObject({
    code: 1,
    stdout: expect.stringMatching(
      /^Layanan\n {2}✗ baris 2–3, kolom “Metode Layanan”: “Telepati” harus .*\n[\s\S]*DITOLAK: 2 kesalahan/,
    ),
  });
  expect(await run("import", faulty, "--period", "nanti")).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("Usage"),
  });
}, 60_000);

test("an export in the layout of SIA is a workbook for each domain", async () => {
  await given(element("s", "Service", "LYN-1"));
  const target = path.join(folder, "sia");
  const asked = ["--layout", "sia", "--kinds", "Layanan,Proses Bisnis,Opd"];
  expect(await run("export", target, ...asked)).toEqual({ code: 0, stderr: "" });
  const files = ["Domain Arsitektur Layanan - AS IS.xlsx", "Domain Arsitektur Proses Bisnis - AS IS.xlsx"];
  expect((await readdir(target)).sort()).toEqual(files);
  expect(await run("export", `${target}.csv`, ...asked, "--format", "csv")).toMatchObject({ code: 1 });
  expect(await run("template", `${target}.xlsx`, ...asked)).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("--layout"),
  });
}, 60_000);
